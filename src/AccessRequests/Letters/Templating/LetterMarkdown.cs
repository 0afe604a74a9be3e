using System.Text;
using AccessRequests.Documents;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = AccessRequests.Documents.Block;

namespace AccessRequests.Letters.Templating;

/// <summary>Reads a filled template: headings, paragraphs, lists, quotations, strong, stressed, links, and nothing else.</summary>
static class LetterMarkdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static LetterText Read(LetterKind kind, string markdown, Tokens tokens)
    {
        var (says, own) = (new HashSet<string>(StringComparer.Ordinal), new StringBuilder());
        var reader = new Reader(tokens, says, own);
        List<Block> blocks = [.. Markdown.Parse(markdown, Pipeline).SelectMany(reader.Block)];
        if (blocks.Count == 0)
            throw new LetterProblemException("The letter would be empty");
        var title = blocks.OfType<Block.Heading>().FirstOrDefault() is { } heading ? string.Concat(heading.Words.Runs.Select(run => run.Text)) : kind.Title;
        return new(title, blocks, says, own.ToString());
    }

    sealed class Reader(Tokens tokens, HashSet<string> says, StringBuilder own)
    {
        public IEnumerable<Block> Block(Markdig.Syntax.Block block) => block switch
        {
            HeadingBlock heading => [new Block.Heading(Math.Min(3, heading.Level), Words(heading.Inline))],
            ParagraphBlock paragraph => [new Block.Paragraph(Words(paragraph.Inline))],
            QuoteBlock quote => [new Block.Quotation([.. quote.Select(Paragraph)])],
            ListBlock list => [new Block.Listing([.. list.Cast<ListItemBlock>().Select(Item)], list.IsOrdered)],
            LinkReferenceDefinitionGroup or BlankLineBlock => [],
            _ => throw new LetterProblemException($"Letters have headings, paragraphs, lists and quotations only: take out what line {block.Line + 1} begins"),
        };

        Words Item(ListItemBlock item) => item is [{ } only] ? Paragraph(only) : throw new LetterProblemException($"Each item of a list is one paragraph: see line {item.Line + 1}");

        Words Paragraph(Markdig.Syntax.Block block) => block is ParagraphBlock paragraph ? Words(paragraph.Inline)
            : throw new LetterProblemException($"Only plain paragraphs can stand in a list or a quotation: see line {block.Line + 1}");

        Words Words(ContainerInline? inlines) => new([.. Runs(inlines, false, false, null).ToList()]);

        IEnumerable<Run> Runs(ContainerInline? inlines, bool strong, bool stressed, string? address) => (inlines ?? []).SelectMany(inline => inline switch
        {
            LiteralInline literal => [Run(literal.Content.ToString(), strong, stressed, address)],
            CodeInline code => [Run(code.Content, strong, stressed, address)],
            HtmlEntityInline entity => [Run(entity.Transcoded.ToString(), strong, stressed, address)],
            LineBreakInline { IsHard: true } => [Run("\n", strong, stressed, address)],
            LineBreakInline => [Run(" ", strong, stressed, address)],
            EmphasisInline emphasis => Runs(emphasis, strong || emphasis.DelimiterCount >= 2, stressed || emphasis.DelimiterCount != 2, address),
            LinkInline { IsImage: false } link => Runs(link, strong, stressed, Safe(link.Url)),
            AutolinkInline auto => [Run(auto.Url, strong, stressed, null)],
            _ => throw new LetterProblemException($"Letters have no pictures and no markup of their own: see line {inline.Line + 1}"),
        });

        Run Run(string text, bool strong, bool stressed, string? address)
        {
            foreach (var token in text.Where(Tokens.Is))
                says.Add(tokens.NameOf(token));
            own.Append(string.Concat(text.Select(character => Tokens.Is(character) ? '\uFFFC' : character)));
            return new(tokens.Filled(text), strong, stressed, address);
        }

        string Safe(string? address) =>
            address is not null && !address.Any(Tokens.Is) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" or "tel" ? address
            : throw new LetterProblemException("A link must begin with https://, mailto: or tel:, and hold no value");
    }
}

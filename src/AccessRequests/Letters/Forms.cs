using System.Net;
using System.Text;
using AccessRequests.Documents;
using AccessRequests.Letters.Templating;
using AccessRequests.Web;

namespace AccessRequests.Letters;

/// <summary>The bytes of a letter in its three forms.</summary>
public sealed record LetterFiles(byte[] Text, byte[] Html, byte[] Pdf);

/// <summary>Whom a letter goes to, as it stands at its head.</summary>
public sealed record LetterHead(string Name, string? PostalAddress, string Reference, DateOnly Date);

/// <summary>Writes a letter as text, as a web page and on paper. The same letter gives the same bytes.</summary>
public sealed class Forms(PdfWriter pdf, Organisation us)
{
    /// <exception cref="FontsMissingException">It cannot be printed here.</exception>
    public LetterFiles Of(LetterText letter, LetterHead head) => new(Encoding.UTF8.GetBytes(AsText(letter, head)), Encoding.UTF8.GetBytes(AsHtml(letter, head)), AsPdf(letter, head));

    public byte[] AsPdf(LetterText letter, LetterHead head) => pdf.Write(new Paper($"{letter.Title} – {head.Reference}", [.. Above(head), .. letter.Blocks])
    {
        From = new(us.Name, [.. us.PostalLines, $"{us.Phone} · {us.Email}"]),
    });

    public string AsText(LetterText letter, LetterHead head)
    {
        var text = new StringBuilder($"{us.Name}\n{string.Join(", ", us.PostalLines)}\n{us.Phone}, {us.Email}\n");
        foreach (var block in Above(head).Concat(letter.Blocks))
            text.Append('\n').Append(string.Join('\n', Lines(block))).Append('\n');
        return text.ToString();
    }

    public string AsHtml(LetterText letter, LetterHead head)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append($"<title>{Encoded(letter.Title)}</title></head>\n<body>\n<p>{Encoded(string.Join('\n', [us.Name, .. us.PostalLines, us.Phone, us.Email]))}</p>\n");
        foreach (var block in Above(head).Concat(letter.Blocks))
            page.Append(Html(block)).Append('\n');
        return page.Append("</body>\n</html>\n").ToString();
    }

    static IEnumerable<Block> Above(LetterHead head) =>
    [
        new Block.Paragraph(string.Join('\n', new[] { head.Name, head.PostalAddress }.OfType<string>())),
        new Block.Paragraph($"{UkFormat.Date(head.Date)}\nOur reference: {head.Reference}"),
    ];

    static IEnumerable<string> Lines(Block block) => block switch
    {
        Block.Heading heading => [Plain(heading.Words)],
        Block.Paragraph paragraph => [Plain(paragraph.Words)],
        Block.Quotation quotation => quotation.Paragraphs.Select(words => $"    {Plain(words).Replace("\n", "\n    ", StringComparison.Ordinal)}"),
        Block.Listing listing => listing.Items.Select((item, index) => $"{(listing.IsNumbered ? $"{index + 1}." : "-")} {Plain(item).Replace("\n", "\n  ", StringComparison.Ordinal)}"),
        _ => [],
    };

    static string Plain(Words words) => string.Concat(words.Runs.Select(run => run.Address is null || run.Address == run.Text ? run.Text : $"{run.Text} ({run.Address})"));

    static string Html(Block block) => block switch
    {
        Block.Heading heading => $"<h{heading.Level}>{Html(heading.Words)}</h{heading.Level}>",
        Block.Paragraph paragraph => $"<p>{Html(paragraph.Words)}</p>",
        Block.Quotation quotation => $"<blockquote>{string.Concat(quotation.Paragraphs.Select(words => $"<p>{Html(words)}</p>"))}</blockquote>",
        Block.Listing { IsNumbered: true } listing => $"<ol>{string.Concat(listing.Items.Select(item => $"<li>{Html(item)}</li>"))}</ol>",
        Block.Listing listing => $"<ul>{string.Concat(listing.Items.Select(item => $"<li>{Html(item)}</li>"))}</ul>",
        _ => "",
    };

    static string Html(Words words) => string.Concat(words.Runs.Select(run =>
    {
        var text = Encoded(run.Text);
        text = run.IsStressed ? $"<em>{text}</em>" : text;
        text = run.IsStrong ? $"<strong>{text}</strong>" : text;
        return run.Address is null ? text : $"<a href=\"{WebUtility.HtmlEncode(run.Address)}\" rel=\"noreferrer\">{text}</a>";
    }));

    static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>\n", StringComparison.Ordinal);
}

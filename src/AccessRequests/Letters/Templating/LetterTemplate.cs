using System.Globalization;
using AccessRequests.Documents;
using Fluid;
using Fluid.Values;

namespace AccessRequests.Letters.Templating;

/// <summary>A letter as it reads: one document for text, web page and paper.</summary>
/// <param name="Says">The names of the values that came into it.</param>
public sealed record LetterText(string Title, IReadOnlyList<Block> Blocks, IReadOnlySet<string> Says, string OwnWords);

/// <summary>Liquid for what varies, Markdown for the form. What it may use is what the kind of letter names, and nothing else.</summary>
public sealed class LetterTemplate
{
    const int Longest = 20_000, MostSteps = 5_000;

    static readonly FluidParser Parser = new();

    readonly LetterKind kind;
    readonly IFluidTemplate liquid;

    /// <exception cref="LetterProblemException">It cannot be read.</exception>
    public LetterTemplate(LetterKind kind, string text)
    {
        this.kind = kind;
        if (text.Length > Longest)
            throw new LetterProblemException("The text must be 20,000 characters or fewer");
        if (text.Any(character => Tokens.Is(character) || char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            throw new LetterProblemException("The text has hidden characters: type them again instead of pasting them");
        if (!Parser.TryParse(text.ReplaceLineEndings("\n"), out liquid, out var error))
            throw new LetterProblemException($"The text cannot be read: {error}");
    }

    /// <exception cref="LetterProblemException">It asks for what there is not, or says something in a form that letters do not have.</exception>
    public LetterText Fill(IReadOnlyDictionary<string, object?> values)
    {
        var (tokens, unknown) = (new Tokens(), new List<string>());
        var known = kind.AllValues.Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
        var context = new TemplateContext(new TemplateOptions
        {
            MaxSteps = MostSteps,
            MaxRecursion = 20,
            StrictFilters = true,
            CultureInfo = CultureInfo.InvariantCulture,
            Now = () => DateTimeOffset.UnixEpoch,
            ModelNamesComparer = StringComparer.Ordinal,
            Undefined = name =>
            {
                if (!known.Contains(name) && !name.StartsWith("forloop", StringComparison.Ordinal))
                    unknown.Add(name);
                return NilValue.Instance;
            },
        });
        foreach (var (name, value) in values.Where(value => known.Contains(value.Key)))
            context.SetValue(name, Value(name, value, tokens));
        var markdown = Render(context);
        if (unknown.Count > 0)
            throw new LetterProblemException($"There is no value called “{unknown[0]}” for this letter");
        return LetterMarkdown.Read(kind, markdown, tokens);
    }

    string Render(TemplateContext context)
    {
        try
        {
            return liquid.Render(context, NullEncoder.Default);
        }
        catch (Exception e) when (e is not LetterProblemException)
        {
            throw new LetterProblemException($"The text cannot be filled in: {e.Message}");
        }
    }

    static FluidValue Value(string name, object? value, Tokens tokens) => value switch
    {
        null => NilValue.Instance,
        bool yes => BooleanValue.Create(yes),
        string text when string.IsNullOrWhiteSpace(text) => NilValue.Instance,
        string text => StringValue.Create(tokens.Of(name, text.Trim().ReplaceLineEndings("\n"))),
        IEnumerable<string> list => new ArrayValue([.. list.Select(item => (FluidValue)StringValue.Create(tokens.Of(name, item)))]),
        _ => throw new ArgumentException($"{name} is neither text, a list of text, nor yes or no"),
    };
}

using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>A page as its reader meets it. Where something is missing, the failure shows what the page says instead.</summary>
public sealed partial class WebPage
{
    readonly Visitor visitor;
    readonly IDocument document;

    WebPage(Visitor visitor, Uri at, ApiAnswer answer, IDocument document)
    {
        this.visitor = visitor;
        this.document = document;
        Answer = answer;
        Path = at.PathAndQuery;
    }

    /// <summary>The answer under the page: its status, headers and HTML.</summary>
    public ApiAnswer Answer { get; }

    public int Status => Answer.Status;

    /// <summary>Where the visitor has landed.</summary>
    public string Path { get; }

    public string Title => Words(document.Title);

    public string Heading => Words(Assert.Single(document.QuerySelectorAll("h1")).TextContent);

    /// <summary>All words between header and footer.</summary>
    public string Text => Words(Main.TextContent);

    /// <summary>The sentences of the error summary, in order.</summary>
    public IReadOnlyList<string> Errors => [.. document.QuerySelectorAll(".error-summary li").Select(error => Words(error.TextContent))];

    /// <summary>Visible links by their words; the first where several have the same.</summary>
    public IReadOnlyDictionary<string, string> Links => document.QuerySelectorAll("a[href]")
        .Select(link => (Words: Words(link.TextContent), Href: link.GetAttribute("href")!))
        .DistinctBy(link => link.Words)
        .ToDictionary(link => link.Words, link => link.Href);

    /// <summary>Lists of answers and facts: what stands beside each term.</summary>
    public IReadOnlyDictionary<string, string> Summary => Main.QuerySelectorAll("dt")
        .Select(term => (Term: Words(term.TextContent), Value: Words(term.NextElementSibling?.TextContent)))
        .DistinctBy(row => row.Term)
        .ToDictionary(row => row.Term, row => row.Value);

    public IReadOnlyList<string> Buttons => [.. Main.QuerySelectorAll("button").Select(button => Words(button.TextContent))];

    IElement Main => document.QuerySelector("main") ?? throw Missing("main part");

    /// <summary>The rows of a table, each by its column headings; the only table, or the one with this caption.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string? caption = null)
    {
        var table = document.QuerySelectorAll("table").FirstOrDefault(table => caption is null || Words(table.QuerySelector("caption")?.TextContent) == caption)
            ?? throw Missing($"table {caption}");
        var headings = table.QuerySelectorAll("thead th").Select(heading => Words(heading.TextContent)).ToList();
        return [.. table.QuerySelectorAll("tbody tr").Select(row =>
            row.Children.Select((cell, place) => (Heading: headings.ElementAtOrDefault(place) ?? $"{place}", Text: Words(cell.TextContent)))
                .ToDictionary(cell => cell.Heading, cell => cell.Text))];
    }

    /// <summary>The form in the main part that shows without script; where there are several, the one with this button.</summary>
    public WebForm Form(string? button = null) => new(
        visitor, this,
        Main.QuerySelectorAll<IHtmlFormElement>("form:not([hidden])").FirstOrDefault(form => button is null || form.QuerySelectorAll("button").Any(found => Words(found.TextContent) == button))
            ?? throw Missing($"form {button}"));

    public Task<WebPage> Follow(string link) => visitor.Open(Links.TryGetValue(link, out var href) ? href : throw Missing($"link {link}"));

    public IReadOnlyList<IElement> All(string selector) => [.. document.QuerySelectorAll(selector)];

    internal static string Words(string? text) => Spaces().Replace(text ?? "", " ").Trim();

    internal Exception Missing(string what) => new InvalidOperationException($"No {what} at {Path} ({Status}), which says: {Words(document.Body?.TextContent)}");

    internal static async Task<WebPage> From(Visitor visitor, Uri at, HttpResponseMessage response)
    {
        var answer = await ApiAnswer.From(response);
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Address(at).Content(answer.Text));
        return new WebPage(visitor, at, answer, document);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

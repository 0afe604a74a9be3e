using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>A form filled in by its labels and sent with all that it holds, its hidden fields included.</summary>
public sealed class WebForm(Visitor visitor, WebPage page, IHtmlFormElement form)
{
    public WebForm Fill(string label, string text)
    {
        switch (Labelled(form, label))
        {
            case IHtmlTextAreaElement area: area.Value = text; break;
            case IHtmlSelectElement select: Select(select, text); break;
            case IHtmlInputElement input: input.Value = text; break;
            default: throw page.Missing($"field to fill {label}");
        }
        return this;
    }

    public WebForm Fill(string legend, DateOnly date) => Fill(legend, $"{date.Day}", $"{date.Month}", $"{date.Year}");

    public WebForm Fill(string legend, string day, string month, string year)
    {
        var group = Group(legend);
        foreach (var (label, text) in new[] { ("Day", day), ("Month", month), ("Year", year) })
            ((IHtmlInputElement)Labelled(group, label)).Value = text;
        return this;
    }

    /// <summary>Chooses one of several answers, or ticks one of several boxes.</summary>
    public WebForm Choose(string legend, string answer)
    {
        var chosen = (IHtmlInputElement)Labelled(Group(legend), answer);
        if (chosen.Type == "radio")
            foreach (var other in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(other => other.Name == chosen.Name))
                other.IsChecked = false;
        chosen.IsChecked = true;
        return this;
    }

    public WebForm Tick(string label)
    {
        ((IHtmlInputElement)Labelled(form, label)).IsChecked = true;
        return this;
    }

    /// <summary>What a field holds now.</summary>
    public string Value(string label) => Labelled(form, label) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var input => ((IHtmlInputElement)input).Value,
    };

    /// <summary>The error beside a field, for a group by its legend; null where there is none.</summary>
    public string? Error(string label) =>
        form.QuerySelectorAll(".field-wrong").FirstOrDefault(field => Caption(field) == label)?.QuerySelector("[id$='-error']") is { } error
            ? WebPage.Words(error.TextContent)
            : null;

    /// <param name="button">The words of the button pressed; the first where left out.</param>
    public Task<WebPage> Send(string? button = null) =>
        visitor.Send(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path, Fields(button));

    /// <summary>A form that only asks: what was filled in goes into the address.</summary>
    public Task<WebPage> SendByAddress() =>
        visitor.Open($"{page.Path.Split('?')[0]}?{string.Join('&', Fields().Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}");

    /// <summary>What is sent, for tests that send it twice or send something else.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string? button = null)
    {
        var fields = form.Elements.Where(IsSent).SelectMany(Pairs).ToList();
        var pressed = form.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(found => button is null || WebPage.Words(found.TextContent) == button)
            ?? throw page.Missing($"button {button}");
        if (!string.IsNullOrEmpty(pressed.Name))
            fields.Add(new(pressed.Name, pressed.Value ?? ""));
        return fields;
    }

    static bool IsSent(IHtmlElement element) => element is IHtmlInputElement { Type: "checkbox" or "radio" } box ? box.IsChecked : element is not IHtmlButtonElement;

    static IEnumerable<KeyValuePair<string, string>> Pairs(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name, input.Value)],
        // A browser sends every new line of a text as two characters.
        IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name, area.Value.ReplaceLineEndings("\r\n"))],
        IHtmlSelectElement { Name.Length: > 0 } select => select.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(select.Name!, option.Value)),
        _ => [],
    };

    void Select(IHtmlSelectElement select, string words)
    {
        var option = select.Options.FirstOrDefault(option => WebPage.Words(option.Text) == words) ?? throw page.Missing($"answer {words}");
        foreach (var other in select.Options)
            other.IsSelected = other == option;
    }

    IElement Labelled(IElement within, string label)
    {
        var found = within.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(candidate => WebPage.Words(candidate.TextContent) == label)
            ?? throw page.Missing($"label {label}");
        return found.Control ?? page.All($"[id='{found.HtmlFor}']").FirstOrDefault() ?? throw page.Missing($"control for {label}");
    }

    IElement Group(string legend) =>
        form.QuerySelectorAll("fieldset").FirstOrDefault(group => Caption(group) == legend) ?? throw page.Missing($"group {legend}");

    static string Caption(IElement field) => WebPage.Words((field.QuerySelector("legend") ?? field.QuerySelector("label"))?.TextContent);
}

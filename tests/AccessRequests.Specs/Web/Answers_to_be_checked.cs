using AccessRequests.Web;
using AccessRequests.Web.Fields;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace AccessRequests.Specs.Web;

public class Answers_to_be_checked
{
    static readonly Choice[] Kinds = [new("self", "Mine"), new("child", "A child's"), new("other", "Someone else's")];

    static readonly FormInput Form = FormInput.With(
        ("name", "Ann <b>Example</b>"), ("for", "child"), ("kinds", new(["self", "other"])), ("on.day", "5"), ("on.month", "3"), ("on.year", "2026"));

    [Fact]
    public async Task read_as_a_person_would_say_them()
    {
        Assert.Equal(("Full name", "Ann <b>Example</b>"), Row(await ToCheck<TextField>("name", "Full name")));
        Assert.Equal(("Full name", "Ann <b>Example</b>"), Row(await ToCheck<TextArea>("name", "Full name")));
        Assert.Equal(("Whose?", "A child's"), Row(await ToCheck<RadioField>("for", "Whose?", ("Options", Kinds))));
        Assert.Equal(("Whose?", "A child's"), Row(await ToCheck<SelectField>("for", "Whose?", ("Options", Kinds))));
        Assert.Equal(("Which?", "Mine Someone else's"), Row(await ToCheck<CheckboxField>("kinds", "Which?", ("Options", Kinds))));
        Assert.Equal(("When?", "5 March 2026"), Row(await ToCheck<DateField>("on", "When?")));
    }

    [Fact]
    public async Task say_so_where_nothing_was_given()
    {
        Assert.Equal(("Note", "Not provided"), Row(await ToCheck<TextArea>("note", "Note")));
        Assert.Equal(("Until", "Not provided"), Row(await ToCheck<DateField>("until", "Until")));
    }

    [Fact]
    public async Task cannot_be_typed_over() =>
        Assert.Empty((await ToCheck<TextField>("name", "Full name")).QuerySelectorAll("input, textarea, select"));

    static (string, string) Row(IHtmlDocument page) => (page.One("dt").Words(), page.One("dd").Words());

    static Task<IHtmlDocument> ToCheck<TField>(string name, string label, params (string Name, object Value)[] more) where TField : Field
    {
        RenderFragment field = builder =>
        {
            builder.OpenComponent<TField>(0);
            builder.AddMultipleAttributes(1, more.Append(("Name", name)).Append(("Label", label)).Append(("Form", Form)).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
            builder.CloseComponent();
        };
        return Rendered.Of<CascadingValue<bool>>(new { Name = nameof(Field.IsToCheck), Value = true, ChildContent = field });
    }
}

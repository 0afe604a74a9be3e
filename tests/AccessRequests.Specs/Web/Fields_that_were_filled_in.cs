using AccessRequests.Web;
using AccessRequests.Web.Fields;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace AccessRequests.Specs.Web;

public class Fields_that_were_filled_in
{
    static readonly Choice[] Kinds = [new("self", "Mine"), new("child", "A child's", "They may ask themselves"), new("other", "Someone else's")];

    public static TheoryData<string> Hard => new(
        "Siân Ŵyn O'Brien",
        "<script>alert(1)</script> & \"quotes\"",
        "</textarea><h1>out</h1>",
        "👋🏽 emoji",
        "  spaces kept  ",
        "\nfirst line was empty",
        "two\n\nlines",
        new string('x', 4000));

    [Theory, MemberData(nameof(Hard))]
    public async Task keep_every_character(string typed)
    {
        var page = await Rendered.Of<TextField>(Named(typed.ReplaceLineEndings(" ")));
        Assert.Equal(typed.ReplaceLineEndings(" "), ((IHtmlInputElement)page.One("input")).Value);

        page = await Rendered.Of<TextArea>(Named(typed));
        Assert.Equal(typed, ((IHtmlTextAreaElement)page.One("textarea")).Value);
        Assert.Empty(page.QuerySelectorAll("h1, script"));
    }

    [Fact]
    public async Task keep_what_is_wrong_as_well()
    {
        var page = await Rendered.Of<TextField>(new { Name = "email", Label = "Email address", Type = "email", Form = Typed("email", "nope").But(new FieldError("email", "Enter an email address")) });
        Assert.Equal("nope", page.One("input").GetAttribute("value"));
    }

    [Fact]
    public async Task never_show_a_password_again()
    {
        var page = await Rendered.Of<TextField>(new { Name = "password", Label = "Password", Type = "password", Form = Typed("password", "hunter2") });
        Assert.DoesNotContain("hunter2", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task keep_the_radio_that_was_chosen()
    {
        var page = await Rendered.Of<RadioField>(new { Name = "for", Label = "Whose?", Form = Typed("for", "child"), Options = Kinds });
        Assert.Equal("child", page.One("input:checked").GetAttribute("value"));
    }

    [Fact]
    public async Task keep_every_box_that_was_ticked()
    {
        var page = await Rendered.Of<CheckboxField>(new { Name = "kinds", Label = "Which?", Form = Typed("kinds", new(["self", "other"])), Options = Kinds });
        Assert.Equal(["self", "other"], page.QuerySelectorAll("input:checked").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task keep_the_answer_that_was_picked()
    {
        var page = await Rendered.Of<SelectField>(new { Name = "kind", Label = "Which?", Form = Typed("kind", "other"), Options = Kinds, Prompt = "Choose one" });
        Assert.Equal("other", ((IHtmlSelectElement)page.One("select")).Value);
    }

    [Fact]
    public async Task keep_the_parts_of_a_date_that_is_none()
    {
        var form = FormInput.With(("askedOn.day", "31"), ("askedOn.month", "February"), ("askedOn.year", ""));
        var page = await Rendered.Of<DateField>(new { Name = "askedOn", Label = "When?", Form = form });
        Assert.Equal(["31", "February", ""], page.QuerySelectorAll("input").Select(part => part.GetAttribute("value")));
    }

    [Fact]
    public void count_a_new_line_once_as_the_person_did() =>
        Assert.Equal("a\nb", FormInput.From(new FormCollection(new Dictionary<string, StringValues> { ["details"] = "a\r\nb" })).Value("details"));

    static object Named(string typed) => new { Name = "details", Label = "Details", Form = Typed("details", typed) };

    static FormInput Typed(string name, StringValues value) => FormInput.With((name, value));
}

using AccessRequests.Web;
using AccessRequests.Web.Fields;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace AccessRequests.Specs.Web;

public class Errors_on_a_form
{
    static readonly Choice[] Choices = [new("yes", "Yes"), new("no", "No")];

    static readonly FormInput Wrong = FormInput.With(("contact.email", "nope")).But(
        new("fullName", "Enter your full name"),
        new("contact.email", "Email address must look like name@example.org"),
        new("details", "Enter what you want to see"),
        new("for", "Choose whose information you want"),
        new("support", "Choose how we can help"),
        new("how", "Choose how you know us"),
        new("askedOn", "Date asked must be in the past"),
        new("bornOn.month", "Date of birth must include a month"),
        new(null, "Someone already asked for this"));

    [Fact]
    public async Task are_announced_in_the_title() =>
        Assert.StartsWith("Error: About you", (await Page()).Title, StringComparison.Ordinal);

    [Fact]
    public async Task take_the_focus_without_a_script()
    {
        var summary = (await Page()).One("main > .error-summary:first-child");
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal("There is a problem", summary.One("h2").Words());
    }

    [Fact]
    public async Task are_linked_to_a_control_that_can_be_filled_in()
    {
        var page = await Page();
        var links = page.QuerySelectorAll(".error-summary a");
        Assert.Equal(Wrong.Errors.Count(error => error.Field is not null), links.Length);
        Assert.All(links, link => Assert.Contains(page.GetElementById(link.GetAttribute("href")![1..])!.LocalName, (string[])["input", "textarea", "select"]));
    }

    [Fact]
    public async Task are_said_in_the_same_words_beside_the_field()
    {
        var page = await Page();
        var beside = page.QuerySelectorAll("form .error").Select(error => error.Words().Replace("Error: ", "", StringComparison.Ordinal));
        Assert.Equal(page.QuerySelectorAll(".error-summary a").Select(link => link.Words()).Order(), beside.Order());
    }

    [Theory]
    [InlineData("input[name=fullName]", "Enter your full name")]
    [InlineData("input[name='contact.email']", "Where we will write to you Error: Email address must look like name@example.org")]
    [InlineData("textarea", "Error: Enter what you want to see You can enter up to 4,000 characters")]
    [InlineData("select", "Error: Choose how you know us")]
    [InlineData("fieldset:has([name=for])", "Error: Choose whose information you want")]
    [InlineData("fieldset:has([name=support])", "Error: Choose how we can help")]
    [InlineData("fieldset:has([name='askedOn.day'])", "Error: Date asked must be in the past")]
    [InlineData("fieldset:has([name='bornOn.day'])", "Error: Date of birth must include a month")]
    public async Task describe_the_control(string selector, string words)
    {
        var page = await Page();
        var described = page.One(selector).GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.Words());
        Assert.Contains(words, string.Join(' ', described), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input[name=fullName], textarea, select")]
    [InlineData("fieldset:has([name=for])")]
    [InlineData("input[name=support]")]
    [InlineData("input[name^=askedOn]")]
    [InlineData("input[name='bornOn.month']")]
    public async Task mark_the_control(string selector) =>
        Assert.All((await Page()).QuerySelectorAll(selector), control => Assert.Equal("true", control.GetAttribute("aria-invalid")));

    [Fact]
    public async Task leave_the_right_parts_of_a_date_alone() =>
        Assert.False((await Page()).One("input[name='bornOn.day']").HasAttribute("aria-invalid"));

    [Fact]
    public async Task are_not_there_when_nothing_is_wrong()
    {
        var page = await Page(FormInput.Empty);
        Assert.StartsWith("About you", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".error-summary, .error, [aria-invalid]"));
    }

    [Fact]
    public async Task leave_every_id_the_only_one()
    {
        var ids = (await Page()).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    static Task<IHtmlDocument> Page(FormInput? form = null) =>
        Rendered.Of<Layout>(new { Title = "About you", Form = form ?? Wrong, ChildContent = Fields(form ?? Wrong) });

    static RenderFragment Fields(FormInput form) => builder =>
    {
        builder.OpenComponent<Form>(0);
        builder.AddAttribute(1, "ChildContent", (RenderFragment)(inner =>
        {
            Add<TextField>("fullName");
            Add<TextField>("contact.email", ("Hint", "Where we will write to you"));
            Add<TextArea>("details", ("MaxLength", 4000));
            Add<RadioField>("for", ("Options", Choices));
            Add<CheckboxField>("support", ("Options", Choices));
            Add<SelectField>("how", ("Options", Choices));
            Add<DateField>("askedOn");
            Add<DateField>("bornOn");

            void Add<TField>(string name, params (string Name, object Value)[] others) where TField : Field
            {
                inner.OpenComponent<TField>(2);
                inner.AddAttribute(3, "Form", form);
                inner.AddAttribute(4, "Name", name);
                inner.AddAttribute(5, "Label", name);
                foreach (var other in others)
                    inner.AddAttribute(6, other.Name, other.Value);
                inner.CloseComponent();
            }
        }));
        builder.CloseComponent();
    };
}

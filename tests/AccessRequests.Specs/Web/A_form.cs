using AccessRequests.Web;
using AngleSharp.Dom;
using Xunit;

namespace AccessRequests.Specs.Web;

public class A_form
{
    [Fact]
    public async Task is_sent_by_post_with_its_token_and_unchecked_by_the_browser()
    {
        var form = (await Rendered.Of<Form>(new { Action = "/about", Version = 4L, SubmissionKey = "k1" })).One("form");
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.True(form.HasAttribute("novalidate"));
        Assert.Equal("token", form.One("input[name=__RequestVerificationToken]").GetAttribute("value"));
        Assert.Equal("4", form.One("input[name=version]").GetAttribute("value"));
        Assert.Equal("k1", form.One("input[name=submission]").GetAttribute("value"));
    }

    [Fact]
    public async Task carries_no_version_or_key_that_it_was_not_given() =>
        Assert.Empty((await Rendered.Of<Form>(new { })).QuerySelectorAll("input[name=version], input[name=submission]"));

    [Fact]
    public async Task is_sent_by_a_button_that_is_pressed_once() =>
        Assert.True((await Rendered.Of<Button>(new { ChildContent = Rendered.Text("Continue") })).One("button[type=submit]").HasAttribute("data-once"));
}

using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

/// <summary>The way of a person through the public form, by what the pages say.</summary>
static class PublicForm
{
    public const string What = "What do you want to do?", Whose = "Whose information do you want to see?";

    public const string Name = "Full name", Email = "Email address", Words = "Tell us in your own words", Born = "Your date of birth (optional)";

    /// <summary>From the start page to the page that asks who is asking.</summary>
    public static async Task<WebPage> ToAboutYou(this Visitor visitor, string whose = "Mine")
    {
        var start = await visitor.Open("/");
        var what = await start.Follow("Start now");
        var forWhom = await what.Form().Choose(What, "See the information you hold").Send();
        return await forWhom.Form().Choose(Whose, whose).Send();
    }

    public static async Task<WebPage> ToAfterAboutYou(this Visitor visitor, string whose) =>
        await (await visitor.ToAboutYou(whose)).Form().Fill(Name, "Ann Example").Fill(Email, "ann@example.org").Send();

    public static Task<WebPage> ToDetails(this Visitor visitor) =>
        visitor.ToAfterAboutYou("Mine");

    public static async Task<WebPage> ToSupport(this Visitor visitor) =>
        await (await visitor.ToDetails()).Form().Fill(Words, "Everything about my housing case").Send();

    /// <summary>With the same answers as <see cref="Sample.Request"/>.</summary>
    public static async Task<WebPage> ToCheck(this Visitor visitor)
    {
        var check = await (await visitor.ToSupport()).Form().Send();
        Assert.Equal("/make-a-request/check", check.Path);
        return check;
    }

    public static async Task<WebPage> ToSent(this Visitor visitor) => await (await visitor.ToCheck()).Form().Send();

    public static string Reference(this WebPage sent) => WebPageCode(sent, ".panel .code");

    public static string? Code(this WebPage sent) => sent.All(".secret").Count == 0 ? null : WebPageCode(sent, ".secret");

    static string WebPageCode(WebPage sent, string selector) => Assert.Single(sent.All(selector)).TextContent.Trim();
}

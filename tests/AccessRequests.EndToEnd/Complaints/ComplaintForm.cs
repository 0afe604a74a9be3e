using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Complaints;

/// <summary>The way of a person through the form for complaints, by what the pages say.</summary>
static class ComplaintForm
{
    public const string Whom = "Who is this complaint for?", Name = "Full name", Email = "Email address", Words = "Tell us in your own words",
        How = "How did it happen?", Who = "Who did it? (optional)", Handlers = "Is it about someone who handles complaints?", Urgent = "Is it urgent?", Wish = "What do you want us to do? (optional)";

    public static async Task<WebPage> ToAboutYou(this Visitor visitor, string whom = "Me") =>
        await (await (await visitor.Open("/complain")).Follow("Start now")).Form().Choose(Whom, whom).Send();

    public static async Task<WebPage> ToWhatHappened(this Visitor visitor) =>
        await (await visitor.ToAboutYou()).Form().Fill(Name, "Ann Example").Fill(Email, "ann@example.org").Send();

    public static async Task<WebPage> ToHow(this Visitor visitor) =>
        await (await visitor.ToWhatHappened()).Form().Fill(Words, "I heard my name at the bus stop").Send();

    public static async Task<WebPage> ToWho(this Visitor visitor) =>
        await (await visitor.ToHow()).Form().Tick("A conversation was overheard").Send();

    public static async Task<WebPage> ToHandlers(this Visitor visitor) => await (await visitor.ToWho()).Form().Fill(Who, "A tall man").Send();

    public static async Task<WebPage> ToUrgency(this Visitor visitor, string concerns = "No") => await (await visitor.ToHandlers()).Form().Choose(Handlers, concerns).Send();

    public static async Task<WebPage> ToWish(this Visitor visitor, string concerns = "No") => await (await visitor.ToUrgency(concerns)).Form().Choose(Urgent, "No").Send();

    public static async Task<WebPage> ToCheck(this Visitor visitor, string concerns = "No")
    {
        var check = await (await visitor.ToWish(concerns)).Form().Fill(Wish, "An apology").Send();
        Assert.Equal("/make-a-complaint/check", check.Path);
        return check;
    }

    public static async Task<(OpenedCase Opened, WebPage Sent)> ToSent(this Visitor visitor, string concerns = "No")
    {
        var sent = await (await visitor.ToCheck(concerns)).Form().Send();
        return (new OpenedCase(Assert.Single(sent.All(".panel .code")).TextContent.Trim(), Assert.Single(sent.All(".secret")).TextContent.Trim()), sent);
    }
}

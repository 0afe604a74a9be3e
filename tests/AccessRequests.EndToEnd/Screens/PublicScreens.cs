using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Intake;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>What the public meets.</summary>
static class PublicScreens
{
    const string Form = "/make-a-request";

    public static IReadOnlyList<Screen> All { get; } =
    [
        Public("Start", "/"),
        Public("Your rights", "/your-rights"),
        Public("Complain", "/complain"),
        Public("Report a concern", "/report-a-concern"),
        Public("Privacy", "/privacy"),
        Public("Safety", "/safety"),
        Public("Accessibility", "/accessibility"),
        Public("Contact", "/contact"),

        Public("What", $"{Form}/what"),
        Public("What, refused", $"{Form}/what") with { Then = Sent },
        Public("For whom", On("for-whom", PublicForm.ToAboutYou)),
        Public("About you", On("about-you", PublicForm.ToDetails)),
        Public("About you, refused", On("about-you", visitor => visitor.ToAboutYou())) with { Then = Sent },
        Public("About a child", On("about-them", visitor => visitor.ToAfterAboutYou("A child’s"))),
        Public("About another adult", On("about-them", visitor => visitor.ToAfterAboutYou("Another adult’s"))),
        Public("About another adult, refused", On("about-them", visitor => visitor.ToAfterAboutYou("Another adult’s"))) with { Then = Sent },
        Public("Details", On("details", PublicForm.ToDetails)),
        Public("Details, refused", On("details", PublicForm.ToDetails)) with { Then = Sent },
        Public("Support", On("support", PublicForm.ToSupport)),
        Public("Check", On("check", PublicForm.ToCheck)),
        Public("Sent", On("check", PublicForm.ToCheck)) with { Then = Sent },
        Public("Sent, seen before", On("sent", PublicForm.ToSent)),
        Public("Nothing sent", $"{Form}/sent"),
        Public("Delete the answers", On("delete", PublicForm.ToCheck)),
        Public("Answers deleted", On("delete", PublicForm.ToCheck)) with { Then = Sent },
        Public("Answers expired", On("check", visitor => { visitor.Cookies["draft"] = new string('0', 32); return Task.CompletedTask; }), 410),

        Public("Follow", "/follow"),
        Public("Follow, refused", "/follow") with { Then = Sent },
        Public("Follow, signed out by time", "/follow?ended"),
        Public("Your request", Followed("/follow/case", service => service.Submit())),
        Public("Your request, asked", Followed("/follow/case", Requester.Asked)),
        Public("Answer our question", Followed("/follow/case/reply", Requester.Asked)),
        Public("Answer our question, refused", Followed("/follow/case/reply", Requester.Asked)) with { Then = Sent },
        Public("Take the request back", Followed("/follow/case/withdraw", service => service.Submit())),
        Public("Request taken back", Followed("/follow/case/withdraw", service => service.Submit())) with { Then = Sent },
        Public("Enter the code again", Followed("/follow/case/reply", Requester.Asked)) with
        {
            Then = async tab =>
            {
                await tab.Page.Context.ClearCookiesAsync(new() { Name = "following" });
                await Sent(tab);
            },
        },
    ];

    /// <summary>What staff meet when a request came to them.</summary>
    public static IReadOnlyList<Screen> Recording { get; } =
    [
        Staff("Record a request", "/staff/cases/new"),
        Staff("Record a request, refused", "/staff/cases/new") with { Then = Sent },
        Staff("Request recorded", "/staff/cases/new") with
        {
            Then = async tab =>
            {
                await tab.Page.GetByLabel("By phone").CheckAsync(new() { Force = true });
                foreach (var (label, part) in new[] { ("Day", "1"), ("Month", "3"), ("Year", "2028") })
                    await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "When did it reach us?" }).GetByLabel(label).FillAsync(part);
                await tab.Page.GetByLabel("Full name", new() { Exact = true }).FillAsync("Ann Example");
                await tab.Page.GetByLabel("Phone number").FillAsync("01632 960 001");
                await tab.Page.GetByLabel("Their own").CheckAsync(new() { Force = true });
                await tab.Page.GetByLabel("In their words").FillAsync("My letters");
                await Sent(tab);
            },
        },
    ];

    static Func<Service, Visitor, Task<string>> Followed(string path, Func<Service, Task<OpenedCase>> begin) => async (service, visitor) =>
    {
        await visitor.Follow((await begin(service)).AccessCode);
        return path;
    };

    static Func<Service, Visitor, Task<string>> On(string page, Func<Visitor, Task> first) => async (_, visitor) =>
    {
        await first(visitor);
        return $"{Form}/{page}";
    };

    static Func<Service, Visitor, Task<string>> On(string page, Func<Visitor, string, Task<WebPage>> first) => On(page, visitor => first(visitor, "Mine"));

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}

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
    ];

    static Func<Service, Visitor, Task<string>> On(string page, Func<Visitor, Task> first) => async (_, visitor) =>
    {
        await first(visitor);
        return $"{Form}/{page}";
    };

    static Func<Service, Visitor, Task<string>> On(string page, Func<Visitor, string, Task<WebPage>> first) => On(page, visitor => first(visitor, "Mine"));

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}

using AccessRequests.EndToEnd.Complaints;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>What complaints show to the public, to whoever complained and to those who look into them.</summary>
static class ComplaintScreens
{
    const string Form = "/make-a-complaint";

    static readonly Dictionary<string, OpenedCase> Cases = [];

    public static IReadOnlyList<Screen> All { get; } =
    [
        Public("Complaint: for whom", $"{Form}/for-whom"),
        Public("Complaint: for whom, refused", $"{Form}/for-whom") with { Then = Sent },
        Public("Complaint: about you", On("about-you", visitor => visitor.ToAboutYou())),
        Public("Complaint: about you, refused", On("about-you", visitor => visitor.ToAboutYou())) with { Then = Sent },
        Public("Complaint: about a child", On("about-them", ToAboutAChild)),
        Public("Complaint: what happened", On("what-happened", ComplaintForm.ToWhatHappened)),
        Public("Complaint: what happened, refused", On("what-happened", ComplaintForm.ToWhatHappened)) with { Then = Sent },
        Public("Complaint: how", On("how", ComplaintForm.ToHow)),
        Public("Complaint: who", On("who", ComplaintForm.ToWho)),
        Public("Complaint: handlers", On("handlers", ComplaintForm.ToHandlers)),
        Public("Complaint: urgency", On("urgency", visitor => visitor.ToUrgency())),
        Public("Complaint: wish", On("wish", visitor => visitor.ToWish())),
        Public("Complaint: check", On("check", visitor => visitor.ToCheck())),
        Public("Complaint: sent", On("check", visitor => visitor.ToCheck())) with { Then = Sent },
        Public("Complaint: nothing sent", $"{Form}/sent"),
        Public("Complaint: delete the answers", On("delete", visitor => visitor.ToCheck())),

        Public("Your complaint", Followed("", "triage")),
        Public("Your complaint, asked", Followed("", "record-answer")),
        Public("Your complaint, answered", Followed("", "close")),
        Public("Answer about a complaint", Followed("/answer", "record-answer")),
        Public("Answer about a complaint, refused", Followed("/answer", "record-answer")) with { Then = Sent },
        Public("Ask to look again", Followed("/look-again", "ask-for-review")),
        Public("Ask to look again, refused", Followed("/look-again", "ask-for-review")) with { Then = Sent },
        Public("Your complaint, looked at again", Followed("", "decide-review")),
        Public("Take the complaint back", Followed("/take-back", "triage")),

        Staff("Record a complaint", "/staff/cases/new-complaint"),
        Staff("Record a complaint, refused", "/staff/cases/new-complaint") with { Then = Sent },
        Act("A new complaint", service => Ready(service, "triage", ""), Role.Intake),
        Act("A complaint that is looked into", service => Ready(service, "decide", ""), Role.Lead),
        Act("A complaint that is answered", service => Ready(service, "close", ""), Role.Lead),
        .. ComplaintLife.Acts.Distinct().Select(act => Act($"Complaint: {act}", service => Ready(service, act, $"/{act}"), ComplaintLife.WhoDoes(act))),
    ];

    /// <summary>A complaint to which all has happened that comes before the act; made once, since looking changes nothing.</summary>
    static async Task<string> Ready(Service service, string act, string path) => (await Before(service, act)).Page + path;

    static async Task<OpenedCase> Before(Service service, string act)
    {
        if (!Cases.TryGetValue(act, out var opened))
        {
            var life = new ComplaintLife(service, _ => "In their own words");
            opened = await life.Begun();
            // Whoever complained still has their first code.
            await life.Live(opened, ComplaintLife.Acts.TakeWhile(before => before != act).Where(before => before != "replace-access-code"));
            Cases[act] = opened;
        }
        return opened;
    }

    static async Task<WebPage> ToAboutAChild(Visitor visitor) =>
        await (await visitor.ToAboutYou("A child")).Form().Fill(ComplaintForm.Name, "Ann Example").Fill(ComplaintForm.Email, "ann@example.org").Send();

    static Func<Service, Visitor, Task<string>> Followed(string path, string act) => async (service, visitor) =>
    {
        await visitor.Follow((await Before(service, act)).AccessCode);
        return $"/follow/case{path}";
    };

    static Func<Service, Visitor, Task<string>> On(string page, Func<Visitor, Task<WebPage>> first) => async (_, visitor) =>
    {
        await first(visitor);
        return $"{Form}/{page}";
    };

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}

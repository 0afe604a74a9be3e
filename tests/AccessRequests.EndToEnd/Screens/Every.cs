using AccessRequests.Identity;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>Every screen there is: a new one is one line here.</summary>
static class Every
{
    public static IReadOnlyList<Screen> Screen { get; } =
    [
        Public("Nothing here", "/nothing-here", 404),
        .. PublicScreens.All,
        .. PublicScreens.Recording,
        .. CalculatorScreens.All,

        .. SignInScreens.All,
        .. ReminderScreens.All,

        Staff("My work", "/staff/work"),
        Staff("Cases", "/staff/cases"),
        Staff("Record", "/staff/record"),
        Staff("Board", "/board", Role.Director),
        Staff("How the service does", "/staff/operations", Role.Administrator),
        Act("Letters to print and post", async service =>
        {
            await (await service.SignedInAs(Role.Caseworker)).Does("extend", await service.Submit(request => request["contact"] = new System.Text.Json.Nodes.JsonObject { ["phone"] = "01632 960 777" }), new()
            {
                ["ground"] = "complexity", ["reason"] = "Many places", ["noticeGivenOn"] = service.Today.ToString("O"),
            });
            return "/staff/post";
        }),
        Staff("Board of another day", "/board?asOf=2028-03-06", Role.Director),
        Staff("Board of two days", "/board?asOf=2028-03-01&against=2028-03-06&by=true", Role.Director),
        Staff("Board of a day to come", "/board?asOf=2031-01-01", Role.Director, 422),
        Act("A case of another day", async service => $"{(await service.Submit()).Page}?asOf={service.Today:O}&against={service.Today:O}"),
        Act("A case of a day before it", async service => $"{(await service.Submit()).Page}?asOf=2028-01-01") with { Status = 422 },
        Staff("Cases behind a figure", "/board/cases?of=received", Role.Director),
        Staff("Reminders behind a figure", "/board/reminders?kind=access-request", Role.Director),
        Staff("Trends", "/board/trends", Role.Director),
        Staff("Report", "/board/report?from=2028-01-01&to=2028-12-31", Role.Director),
        Staff("Report with full figures", "/board/report?from=2027-03-01&to=2027-05-11", Role.Lead),
        Staff("Report, refused", "/board/report?from=2028-12-31&to=2028-01-01", Role.Director, status: 422),

        Staff("Who looked at cases", "/staff/looks", Role.Lead),
        Staff("Who looked at cases, last month", "/staff/looks?month=2028-02", Role.Lead),
        Staff("Break the glass", "/staff/break-glass"),
        Staff("Break the glass, refused", "/staff/break-glass") with { Then = Sent },
        Act("Who looked at a case", async service => $"{(await service.Submit()).Page}/looks"),
        Act("The purpose of a look", async service => $"{(await service.Submit()).Page}/purpose", Role.Director),
        Act("The purpose of a look, missing", async service => $"{(await service.Submit()).Page}/purpose", Role.Director) with { Then = Sent },

        .. CaseScreens.All,
        .. ComplaintScreens.All,
        .. ConductScreens.All,
        .. LetterScreens.All,
        .. ActScreens.All,
        Act("Ask for clarification, refused", "ask-for-clarification") with { Then = Sent },
    ];

    static Task Sent(Harness.Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}

using System.Net.Mime;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Breaches.Telling;

/// <summary>What to tell the regulator, as a page to print and as plain text to copy from.</summary>
static class NotificationEndpoints
{
    static readonly string[] Fields = ["facts", "containment", "lessons"];

    const string Purpose = "tell the regulator";

    public static void MapNotification(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{KindOfCase.Breach.PageRoute}/notification", Show).ForStaff().ExcludeFromDescription();
        app.MapGet($"{KindOfCase.Breach.PageRoute}/notification.txt", Text).ForStaff().ExcludeFromDescription();
    }

    static async Task<IResult> Show(string reference, Actor actor, Casefiles<Breach> files, Organisation organisation, CancellationToken cancel) =>
        await files.Open(reference, actor, Purpose, Fields, cancel) is { } file
            ? Page.Show<NotificationPage>(new { Breach = file.Case, Contents = NotificationContents.Of(file.Case, file.Opened, organisation) })
            : Answer.NotFoundPage();

    static async Task<IResult> Text(string reference, Actor actor, Casefiles<Breach> files, Organisation organisation, CancellationToken cancel) =>
        await files.Open(reference, actor, Purpose, Fields, cancel) is { } file
            ? Results.Text(NotificationContents.Of(file.Case, file.Opened, organisation).AsText(reference), MediaTypeNames.Text.Plain, System.Text.Encoding.UTF8)
            : Answer.NotFoundPage();
}

using System.Text;
using AccessRequests.Acts;
using AccessRequests.CalendarFeeds;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.DisciplinaryReferrals.Meeting;

/// <summary>The meeting for one's own calendar. It says the number of the case and when, nothing else.</summary>
static class InvitationEndpoints
{
    public static void MapInvitation(this IEndpointRouteBuilder app) => app.MapGet($"{KindOfCase.DisciplinaryReferral.PageRoute}/meeting.ics", Get).ForStaff().ExcludeFromDescription();

    static async Task<IResult> Get(string reference, HttpContext http, Actor actor, Casefiles<DisciplinaryReferral> files, CalendarFile file, CancellationToken cancel)
    {
        if (await files.Find(reference, actor, cancel) is not { MeetingAt: { } at } referral)
            return Answer.NotFoundPage();
        http.Response.Headers.ContentDisposition = "attachment; filename=\"meeting.ics\"";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(file.OfMeeting(referral.Id, at, referral.Version), CalendarFile.MediaType, Encoding.UTF8);
    }
}

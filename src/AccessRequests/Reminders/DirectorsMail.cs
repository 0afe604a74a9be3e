using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Reports;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.Reminders;

/// <summary>To each director, on the first working morning of a week how the dates stand, and on that of a quarter where the report on the last one is. Numbers, and no case.</summary>
public sealed class DirectorsMail(IDocumentStore store, StaffDirectory staff, Postbox postbox, Diary diary, ReminderRules rules, Law law, DirectorsDigest digest, Organisation us)
{
    const string Weekly = "weekly", Quarterly = "quarterly";

    public async Task Send(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        if (rules.IsQuiet(now) || !law.For(today).Calendar.IsWorkingDay(today))
            return;
        await Once(Weekly, Trends.MondayOf(today), director => digest.Week(director, now, cancel), now, cancel);
        await Once(Quarterly, ReportPeriod.QuarterOf(today).From, director => digest.Quarter(director, today, cancel), now, cancel);
    }

    /// <param name="first">The first day of the week or quarter: its mail goes once.</param>
    async Task Once(string mail, DateOnly first, Func<Actor, Task<Digest>> written, DateTimeOffset now, CancellationToken cancel)
    {
        var since = $"{first:yyyy-MM-dd}";
        if ((await diary.Find(mail, cancel))?.Value == since)
            return;
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        foreach (var director in (await staff.Everybody(cancel)).Where(colleague => colleague.Roles.Contains(Role.Director)))
        {
            var words = await written(Actor.Staff(director.Id, director.Name, director.Roles));
            postbox.Queue(session, new StaffMail($"{mail}:{director.Id}:{since}", director.Id, words.Subject, [.. words.Lines, $"More: {us.ServiceAddress.TrimEnd('/')}{words.Path}"]));
        }
        await Diary.Note(session, mail, since, now, cancel);
        await session.Commit(cancel);
    }
}

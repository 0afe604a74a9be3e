using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using AccessRequests.Web;
using Deadlines;
using Marten;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>To each director, on the first working morning of a week: how many dates were missed and are near. Numbers, and no case.</summary>
public sealed class WeeklyFigures(IDocumentStore store, StaffDirectory staff, Postbox postbox, Diary diary, ReminderRules rules, Law law, Organisation us)
{
    const string LastWeek = "weekly";

    public async Task Send(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (rules.IsQuiet(now) || !law.For(today).Calendar.IsWorkingDay(today) || (await diary.Find(LastWeek, cancel))?.Value == $"{monday:yyyy-MM-dd}")
            return;
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        foreach (var director in (await staff.Everybody(cancel)).Where(colleague => colleague.Roles.Contains(Role.Director)))
            postbox.Queue(session, new StaffMail(
                $"weekly:{director.Id}:{monday:yyyy-MM-dd}", director.Id, "Dates of this week",
                [.. await Lines(session, new GateSql(Actor.Staff(director.Id, director.Name, director.Roles), Scope.Figures, now), today, cancel), $"More: {us.ServiceAddress.TrimEnd('/')}/board"]));
        await Diary.Note(session, LastWeek, $"{monday:yyyy-MM-dd}", now, cancel);
        await session.Commit(cancel);
    }

    static async Task<IReadOnlyList<string>> Lines(IQuerySession session, GateSql gate, DateOnly today, CancellationToken cancel)
    {
        var command = new NpgsqlCommand(
            $"""
            select w.kind, count(*) filter (where a.due_on < @today)::int, count(*) filter (where a.due_on between @today and @soon)::int,
              (select count(*) from {Agenda.Dates} u join {Agenda.Matters} v on v.id = u.case_reference where u.clock = '{Clocks.Unassigned}' and v.kind = w.kind and v.is_open and v.id in (select w.id from {Agenda.Matters} w where {gate.Condition}))::int
            from {Agenda.Dates} a join {Agenda.Matters} w on w.id = a.case_reference
            where w.kind is not null and w.is_open and {Agenda.IsLive} and a.clock <> '{Clocks.Unassigned}' and {gate.Condition} group by w.kind order by w.kind
            """)
        {
            Parameters = { new("today", today), new("soon", today.AddDays(6)) },
        };
        gate.AddTo(command.Parameters);
        await using var rows = await session.ExecuteReaderAsync(command, cancel);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancel))
            lines.Add($"{KindOfCase.Of(Enum.Parse<CaseKind>(rows.GetString(0))).Plural}: {UkFormat.Count(rows.GetInt32(1), "date")} missed, {rows.GetInt32(2)} in the next seven days, {UkFormat.Count(rows.GetInt32(3), "case")} with nobody.");
        return lines.Count > 0 ? lines : ["No open case has a date to keep."];
    }
}

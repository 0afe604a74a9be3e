using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Reminders;
using Deadlines;

namespace AccessRequests.Specs.Reminders;

static class Samples
{
    public static WorkingDayCalendar Calendar { get; } = WorkingDayCalendar.For(Division.EnglandAndWales);

    public static AgendaEntry ReplyBy(DateOnly on) => Entry(new(Clocks.ReplyBy, on, "the reply-by date", "Send the reply"));

    public static AgendaEntry Hours(DateTimeOffset end) => Entry(new(Clocks.Regulator, UkTime.DateOf(end), "the end of the 72 hours", "Tell the regulator") { At = end }) with { Kind = CaseKind.Breach };

    public static AgendaEntry Entry(Milestone what) => new(Story.Reference, 1, what) { Kind = CaseKind.AccessRequest };

    public static Outlook At(AgendaEntry entry, DateTimeOffset now) => RemindersDue.Of(entry, ReminderRules.Default, Calendar, now);

    /// <summary>The date as it is once that was told.</summary>
    public static AgendaEntry Told(AgendaEntry entry, IEnumerable<Reminder> reminders) => entry with
    {
        Sent = [.. entry.Sent.Concat(reminders.Select(reminder => new SentStep(reminder.To, reminder.Step, reminder.At))).GroupBy(sent => sent.To).Select(tier => tier.MaxBy(sent => sent.At)!)],
    };

    /// <summary>UTC, which in these winter days is London's time.</summary>
    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly March(this int day, int year) => new(year, 3, day);

    public static DateOnly April(this int day, int year) => new(year, 4, day);
}

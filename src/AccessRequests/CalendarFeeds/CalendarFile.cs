using AccessRequests.Casework;
using AccessRequests.Web;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AccessRequests.CalendarFeeds;

/// <summary>Writes iCalendar (RFC 5545). Whoever looks over a shoulder at somebody's calendar reads the number of a case and what to do.</summary>
public sealed class CalendarFile(Organisation us, TimeProvider time)
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>One entry for each date: the whole day, or where hours count the last hour. An entry keeps its identity when the date moves, so that it moves in the calendar too.</summary>
    public string Of(IEnumerable<OwnDate> dates) => Write(dates.Select(Entry));

    /// <summary>A meeting of an hour. Where it is, the case says.</summary>
    public string OfMeeting(string reference, DateTimeOffset at, int version) => Write([Meeting(reference, at, version)]);

    CalendarEvent Entry(OwnDate date) => date switch
    {
        { Clock: Clocks.Meeting, At: { } at } => Meeting(date.CaseReference, at, date.Version),
        { At: { } end } => Entry(date, Utc(end.AddHours(-1)), Utc(end)),
        _ => Entry(date, new CalDateTime(date.On), new CalDateTime(date.On.AddDays(1))),
    };

    CalendarEvent Entry(OwnDate date, CalDateTime start, CalDateTime end) =>
        Entry($"{date.CaseReference}-{date.Clock}", $"{date.CaseReference}: {UkFormat.Uncapital(date.Todo)}", date.Version, start, end);

    CalendarEvent Meeting(string reference, DateTimeOffset at, int version) => Entry($"{reference}-{Clocks.Meeting}", $"{reference}: meeting", version, Utc(at), Utc(at.AddHours(1)));

    string Write(IEnumerable<CalendarEvent> entries)
    {
        var calendar = new Calendar { ProductId = "-//AccessRequests//EN", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", $"{us.Called}: dates to keep");
        foreach (var entry in entries)
            calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    CalendarEvent Entry(string id, string summary, int version, CalDateTime start, CalDateTime end) => new()
    {
        Uid = $"{id}@{new Uri(us.ServiceAddress).Host}",
        Summary = summary,
        Sequence = version,
        DtStamp = Utc(time.GetUtcNow()),
        Start = start,
        End = end,
        Class = "PRIVATE",
        Transparency = start.HasTime ? TransparencyType.Opaque : TransparencyType.Transparent,
    };

    static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, CalDateTime.UtcTzId);
}

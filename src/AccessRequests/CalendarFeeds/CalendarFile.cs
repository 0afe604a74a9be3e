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

    /// <summary>One all-day entry for each date. An entry keeps its identity when the date moves, so that it moves in the calendar too.</summary>
    public string Of(IEnumerable<OwnDate> dates) => Write(dates.Select(date => Entry($"{date.CaseReference}-due", $"{date.CaseReference}: {Words(date.Kind)}", date.Version, new CalDateTime(date.On), new CalDateTime(date.On.AddDays(1)))));

    /// <summary>A meeting of an hour. Where it is, the case says.</summary>
    public string OfMeeting(string reference, DateTimeOffset at, int version) =>
        Write([Entry($"{reference}-meeting", $"{reference}: meeting", version, Utc(at), Utc(at.AddHours(1)))]);

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

    static string Words(CaseKind kind) => kind switch
    {
        CaseKind.AccessRequest => "reply by today",
        CaseKind.Complaint => "tell them by today how it is going",
        CaseKind.Breach => "tell the regulator by today",
        _ => "next step by today",
    };
}

using AccessRequests.Casework;
using AccessRequests.Web;

namespace AccessRequests.Acts;

/// <summary>How a case tells that its dates were worked out again, whatever its kind.</summary>
public static class DatesMoved
{
    public static (string Title, string? Text, DateOnly? On) Tell(DateOnly? before, DateOnly? now, LawChange why) =>
        ("Dates worked out again", $"{Words(before, now)}\n{why.InWords()}\nCalendar {why.Calendar}; rules {why.Rules}", null);

    static string Words(DateOnly? before, DateOnly? now) => (before, now) switch
    {
        ({ } was, { } day) when was != day => $"Due by {UkFormat.Date(day)}, no longer by {UkFormat.Date(was)}",
        (null, { } day) => $"Due by {UkFormat.Date(day)}",
        ({ } was, null) => $"No longer due by {UkFormat.Date(was)}",
        _ => "What is due next stays; another date of the case moved",
    };
}

using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Web;
using AccessRequests.Web.Parts;
using Deadlines;

namespace AccessRequests.Worklists;

public static class Standing
{
    /// <summary>How a case stands against its date or its hour. It is computed when read, so nothing needs rewriting at midnight.</summary>
    public static Rag At(this CaseRow row, DateTimeOffset now) => row switch
    {
        { IsOpen: false } or { State: DueState.Answered } => Rag.Closed,
        { State: DueState.Running, DueAt: { } due } => RagWords.Of(due, now),
        { State: DueState.Running, DueOn: { } due } => RagWords.Of(due, UkTime.DateOf(now)),
        { State: DueState.NotStarted } => Rag.NotStarted,
        _ => Rag.Waiting,
    };

    /// <summary>How long there is left: days, or hours where they count.</summary>
    public static string Left(DateOnly due, DateTimeOffset? at, DateTimeOffset now) =>
        at is { } instant ? UkFormat.HoursLeft(instant, now) : UkFormat.DaysLeftCapital(due, UkTime.DateOf(now));

    /// <summary>What there is to keep: a day, or an hour of it where hours count.</summary>
    public static string By(DateOnly due, DateTimeOffset? at) => at is { } instant ? UkFormat.DateAndTime(instant) : UkFormat.Date(due);
}

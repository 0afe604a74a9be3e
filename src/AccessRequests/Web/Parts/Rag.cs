namespace AccessRequests.Web.Parts;

/// <summary>How a case stands against its date. Always shown as a word and a shape; colour only helps.</summary>
public enum Rag { Overdue, DueSoon, OnTrack, Waiting, Closed, NotStarted }

public static class RagWords
{
    /// <summary>A date is due soon from this many days before it.</summary>
    public const int SoonDays = 7;

    /// <summary>How an open case with a date to keep stands on a day.</summary>
    public static Rag Of(DateOnly due, DateOnly today) => due < today ? Rag.Overdue : due <= today.AddDays(SoonDays) ? Rag.DueSoon : Rag.OnTrack;

    /// <summary>The same where hours count: overdue once the instant has passed.</summary>
    public static Rag Of(DateTimeOffset due, DateTimeOffset now) => due < now ? Rag.Overdue : Of(UkFormat.DayOf(due), UkFormat.DayOf(now));

    public static string Word(this Rag state) => state switch
    {
        Rag.Overdue => "Overdue",
        Rag.DueSoon => "Due soon",
        Rag.OnTrack => "On track",
        Rag.Waiting => "Waiting",
        Rag.NotStarted => "Not started",
        _ => "Closed",
    };

    public static string Css(this Rag state) => state switch
    {
        Rag.Overdue => "overdue",
        Rag.DueSoon => "due-soon",
        Rag.OnTrack => "on-track",
        Rag.Waiting => "waiting",
        Rag.NotStarted => "not-started",
        _ => "closed",
    };

    /// <summary>The words on the tag: days while the clock runs, the state's own word when it does not.</summary>
    public static string Tag(this Rag state, DateOnly? due, DateOnly today) => state is Rag.Waiting or Rag.NotStarted or Rag.Closed || due is null
        ? state.Word()
        : UkFormat.Capital(UkFormat.DaysLeft(due.Value, today));
}

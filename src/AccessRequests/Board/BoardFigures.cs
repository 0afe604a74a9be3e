using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Reminders;
using AccessRequests.Web.Parts;
using Deadlines;

namespace AccessRequests.Board;

/// <summary>Whether the organisation keeps its promises, in numbers. Figures leave out any matter that the viewer may not see.</summary>
/// <param name="Kinds">Open cases by kind; one that has none is left out.</param>
/// <param name="Hours">The clocks of 72 hours that run.</param>
/// <param name="OnTime">The last twelve months, the oldest first.</param>
/// <param name="Target">Of a hundred dates, how many we mean to keep.</param>
/// <param name="Load">The most first.</param>
/// <param name="Retention">Closed cases by when to look again whether they are still to be kept.</param>
/// <param name="Policies">When each policy is to be reviewed again.</param>
/// <param name="Reminders">Those of the last thirty days, by kind of case. Null for a moment that has been: reminders are no facts of a case.</param>
/// <param name="Since">What is over counts from this day on.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record BoardFigures(
    int Open, int Overdue, int DueSoon, int OnTrack, int Waiting, int NotStarted, int Answered, int Unassigned,
    IReadOnlyList<KindFigures> Kinds, IReadOnlyList<NextDue> Next, IReadOnlyList<NextDue> Hours,
    IReadOnlyList<OnTimeMonth> OnTime, int Target, IReadOnlyList<DaysTaken> Days, IReadOnlyList<AgeBand> Ages, IReadOnlyList<PersonLoad> Load,
    IReadOnlyList<Breakdown> Breakdowns, IReadOnlyList<RetentionBand> Retention, IReadOnlyList<PolicyStanding> Policies, IReadOnlyList<ReminderCount>? Reminders, DateOnly Since, DateTimeOffset Now, DateTimeOffset AsAt)
{
    public const int Months = 12, NextCases = 10;

    static readonly Measure[] Measures =
        [Measure.Due, Measure.Standing, Measure.Age, Measure.Load, Measure.Stage, Measure.Kept, Measure.Category, Measure.Outcome, Measure.Cause, Measure.Retention, .. Figure.OfDays];

    public DateOnly Today => UkTime.DateOf(Now);

    public static FigureAsk Ask(DateTimeOffset now) => new(Measures, From(now), Next: NextCases) { AgesFrom = AgeBand.FirstDays(UkTime.DateOf(now)) };

    public static BoardFigures Of(FigureSet set, IReadOnlyList<PolicyStanding> policies, IReadOnlyList<ReminderCount>? reminders, int target, DateTimeOffset now)
    {
        var kinds = KindOfCase.All.Select(kind => KindFigures.Of(kind.Kind, set, now)).Where(kind => kind.Open > 0).ToList();
        return new BoardFigures(
            kinds.Sum(kind => kind.Open), kinds.Sum(kind => kind.Overdue), kinds.Sum(kind => kind.DueSoon), kinds.Sum(kind => kind.OnTrack),
            kinds.Sum(kind => kind.Waiting), kinds.Sum(kind => kind.NotStarted), kinds.Sum(kind => kind.Answered),
            kinds.Sum(kind => kind.Unassigned), kinds, [.. set.Next.Select(row => NextDue.Of(row, now))], [.. set.Hours.Select(row => NextDue.Of(row, now))],
            [.. Enumerable.Range(0, Months).Select(month => OnTimeMonth.Of(set, From(now).AddMonths(month)))], target,
            [.. KindOfCase.All.Select(kind => DaysTaken.Of(kind.Kind, set)).Where(days => days.All.Cases > 0)],
            AgeBand.Of(set, UkTime.DateOf(now)), PersonLoad.Of(set), [.. Breakdown.Of(set)], RetentionBand.Of(set, UkTime.DateOf(now)), policies, reminders, From(now), now, set.AsAt);
    }

    static DateOnly From(DateTimeOffset now) => Figure.MonthOf(UkTime.DateOf(now)).AddMonths(1 - Months);
}

/// <summary>A case by its number: figures before names.</summary>
/// <param name="DueAt">Where hours count, as for a breach: the instant after which it is late.</param>
public sealed record NextDue(string CaseReference, CaseKind Kind, DateOnly DueOn, DateTimeOffset? DueAt, Rag Standing, string Stage, Guid? AssigneeId)
{
    public static NextDue Of(CaseRow row, DateTimeOffset now) => new(
        row.Id, row.Kind, row.DueOn!.Value, row.DueAt, row.DueAt is { } at ? RagWords.Of(at, now) : RagWords.Of(row.DueOn.Value, UkTime.DateOf(now)), row.Stage, row.AssigneeId);
}

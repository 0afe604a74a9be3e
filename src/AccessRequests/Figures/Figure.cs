using System.Globalization;
using AccessRequests.Casework;

namespace AccessRequests.Figures;

/// <summary>What is counted. Stored by name: members may be added, never renamed or removed.</summary>
public enum Measure
{
    /// <summary>Open with a running date, by that date; where hours count, the code is the instant.</summary>
    Due,

    /// <summary>Open without a date that runs, by state.</summary>
    Standing,

    /// <summary>Open, by the day of receipt.</summary>
    Age,

    /// <summary>Open, by whoever has it; the empty code is nobody.</summary>
    Load,

    /// <summary>Open, by stage.</summary>
    Stage,

    /// <summary>By the day of receipt.</summary>
    Received,

    /// <summary>Answered, or closed without an answer, by that day.</summary>
    Ended,

    /// <summary>By the month in which it was settled whether the date that the law sets was kept: <c>kept</c> or <c>missed</c>.</summary>
    Kept,

    /// <summary>By the month of receipt and code.</summary>
    Category,

    /// <summary>By the month in which the outcome was told, and code.</summary>
    Outcome,

    /// <summary>By the month of receipt and code.</summary>
    Cause,

    /// <summary>Days from receipt to the answer, by the month of the answer; the code is the number.</summary>
    Days,

    /// <summary>Of these, how many we were waited for.</summary>
    DaysForUs,

    DaysForRequester,

    DaysForThirdParty,

    /// <summary>Closed, by the month in which to look again whether it is still to be kept.</summary>
    Retention,
}

/// <summary>One thing that is counted. A case adds one to each figure that it belongs to, so figures add up and can be taken apart.</summary>
/// <param name="Day">The day, or the first of the month; <see cref="NoDay"/> where time has no part in it.</param>
public sealed record Figure(Measure Measure, CaseKind Kind, DateOnly Day, string Code = "")
{
    public static readonly DateOnly NoDay = DateOnly.MinValue;

    public const string Kept = "kept", Missed = "missed";

    /// <summary>What counts open cases: a case leaves them when it is closed.</summary>
    public static IReadOnlySet<Measure> OfOpen { get; } = new HashSet<Measure> { Measure.Due, Measure.Standing, Measure.Age, Measure.Load, Measure.Stage };

    /// <summary>What counts days: the code is their number.</summary>
    public static IReadOnlyList<Measure> OfDays { get; } = [Measure.Days, Measure.DaysForUs, Measure.DaysForRequester, Measure.DaysForThirdParty];

    /// <summary>What is told for the whole of a time: nobody asks when in it.</summary>
    public static IReadOnlyList<Measure> OfWhole { get; } = [Measure.Category, Measure.Cause, Measure.Outcome, .. OfDays];

    /// <summary>The figures that a case belongs to.</summary>
    public static IEnumerable<Figure> Of(CaseRow row)
    {
        yield return new(Measure.Received, row.Kind, row.ReceivedOn);
        foreach (var code in row.CodesOf(Aspect.Category))
            yield return new(Measure.Category, row.Kind, MonthOf(row.ReceivedOn), code);
        foreach (var code in row.CodesOf(Aspect.Cause))
            yield return new(Measure.Cause, row.Kind, MonthOf(row.ReceivedOn), code);
        if (row is { Kept: { } kept, KeptOn: { } settled })
            yield return new(Measure.Kept, row.Kind, MonthOf(settled), kept ? Kept : Missed);
        if (row.EndedOn is { } ended)
            yield return new(Measure.Ended, row.Kind, ended);
        if (row.OutcomeOn is { } told)
            foreach (var code in row.CodesOf(Aspect.Outcome))
                yield return new(Measure.Outcome, row.Kind, MonthOf(told), code);
        foreach (var figure in row.AnsweredOn is { } answered ? Days(row, MonthOf(answered)) : [])
            yield return figure;
        if (row.ReviewOn is { } review)
            yield return new(Measure.Retention, row.Kind, MonthOf(review));
        foreach (var figure in row.IsOpen ? Open(row) : [])
            yield return figure;
    }

    /// <summary>The instant until which hours count; null where days do.</summary>
    public DateTimeOffset? At => Measure is Measure.Due && Code.Length > 0 ? DateTimeOffset.Parse(Code, CultureInfo.InvariantCulture) : null;

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    static IEnumerable<Figure> Open(CaseRow row)
    {
        yield return row is { State: DueState.Running, DueOn: { } due }
            ? new(Measure.Due, row.Kind, due, row.DueAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "")
            : new(Measure.Standing, row.Kind, NoDay, row.State.ToString());
        yield return new(Measure.Age, row.Kind, row.ReceivedOn);
        yield return new(Measure.Load, row.Kind, NoDay, row.AssigneeId?.ToString() ?? "");
        yield return new(Measure.Stage, row.Kind, NoDay, row.Stage);
    }

    static IEnumerable<Figure> Days(CaseRow row, DateOnly month)
    {
        var (us, requester, third) = (row.DaysFor(Awaited.Us)!.Value, row.DaysFor(Awaited.Requester)!.Value, row.DaysFor(Awaited.ThirdParty)!.Value);
        yield return Number(Measure.Days, us + requester + third);
        yield return Number(Measure.DaysForUs, us);
        yield return Number(Measure.DaysForRequester, requester);
        yield return Number(Measure.DaysForThirdParty, third);

        Figure Number(Measure measure, int days) => new(measure, row.Kind, month, days.ToString(CultureInfo.InvariantCulture));
    }
}

namespace Deadlines;

/// <summary>D9: the usual lengths of a warning; longer ones are exceptional.</summary>
public enum WarningLevel { FirstWritten, Final }

/// <summary>Until when a warning counts, and how that came about. After that day it is disregarded for discipline.</summary>
public sealed record LiveWarning
{
    const string CaseLaw = "Bevan Ashford v Malin (EAT 1994)";

    public required DateOnly LastLiveDay { get; init; }

    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    public bool IsLive(DateOnly today) => today <= LastLiveDay;

    public static int UsualMonths(WarningLevel level) => level is WarningLevel.FirstWritten ? 6 : 12;

    /// <summary>D9: the day of the warning is the first of its months, so the last is the day before the corresponding one.</summary>
    public static LiveWarning Of(DateOnly issuedOn, int months, RulebookSettings settings)
    {
        var corresponding = StatutoryPeriod.AddMonths(issuedOn, months);
        var tooShort = corresponding.Day != issuedOn.Day;
        var last = tooShort && settings.WarningEnd is WarningEnd.TheLast ? corresponding : corresponding.AddDays(-1);
        return new()
        {
            LastLiveDay = last,
            Steps =
            [
                new("D9", CaseLaw, $"The warning was given on {issuedOn.InWords()}, which is its first day.", issuedOn),
                new("T3", CaseLaw, Explanation.MonthsOn(Explanation.Months(months), issuedOn, corresponding), corresponding),
                new(tooShort ? "A14" : "D9", CaseLaw, $"Its last day is {(last == corresponding ? "that day" : "the day before")}: {last.InWords()}.", last),
            ],
        };
    }
}

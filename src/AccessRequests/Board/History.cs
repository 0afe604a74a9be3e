using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Figures;

namespace AccessRequests.Board;

/// <summary>Of the dates that the law set and that were settled in a month, how many were kept.</summary>
/// <param name="Percent">Null where there was none.</param>
public sealed record OnTimeMonth(DateOnly Month, int Kept, int Missed, IReadOnlyList<KindOnTime> Kinds)
{
    public int? Percent => OnTime.Percent(Kept, Missed);

    public static OnTimeMonth Of(FigureSet set, DateOnly month)
    {
        var kinds = KindOfCase.All.Select(kind => new KindOnTime(kind.Kind, Count(kind.Kind, Figure.Kept), Count(kind.Kind, Figure.Missed))).Where(kind => kind.Kept + kind.Missed > 0).ToList();
        return new(month, kinds.Sum(kind => kind.Kept), kinds.Sum(kind => kind.Missed), kinds);

        int Count(CaseKind kind, string code) => set.Counts.GetValueOrDefault(new Figure(Measure.Kept, kind, month, code));
    }
}

public sealed record KindOnTime(CaseKind Kind, int Kept, int Missed);

static class OnTime
{
    /// <summary>Rounded down: 99.6 of a hundred is not all of them.</summary>
    public static int? Percent(int kept, int missed) => kept + missed == 0 ? null : 100 * kept / (kept + missed);
}

/// <summary>How long answers took, and for whom was waited meanwhile.</summary>
public sealed record DaysTaken(CaseKind Kind, Spread All, Spread ForUs, Spread ForRequester, Spread ForThirdParty)
{
    public static DaysTaken Of(CaseKind kind, FigureSet set) => new(
        kind, Spread.Of(set.Of(Measure.Days, kind)), Spread.Of(set.Of(Measure.DaysForUs, kind)), Spread.Of(set.Of(Measure.DaysForRequester, kind)), Spread.Of(set.Of(Measure.DaysForThirdParty, kind)));
}

/// <param name="Median">Half of the cases took so many days or fewer.</param>
/// <param name="NineInTen">Nine in ten took so many days or fewer.</param>
public sealed record Spread(int Cases, int Median, int NineInTen)
{
    public static Spread Of(IEnumerable<KeyValuePair<Figure, int>> counts)
    {
        var days = counts.Select(count => (Days: int.Parse(count.Key.Code, CultureInfo.InvariantCulture), count.Value))
            .GroupBy(count => count.Days, count => count.Value).Select(group => (Days: group.Key, Cases: group.Sum())).OrderBy(count => count.Days).ToList();
        var cases = days.Sum(count => count.Cases);
        return new(cases, Within(days, cases, 50), Within(days, cases, 90));
    }

    /// <summary>The least number of days within which so many of a hundred cases were.</summary>
    static int Within(List<(int Days, int Cases)> days, int cases, int percent)
    {
        var (wanted, seen) = ((cases * percent + 99) / 100, 0);
        foreach (var (number, count) in days)
            if ((seen += count) >= wanted)
                return number;
        return 0;
    }
}

/// <summary>Open cases by how many days ago they were received.</summary>
/// <param name="To">Null: and older.</param>
public sealed record AgeBand(int From, int? To, int Cases)
{
    static readonly (int From, int? To)[] Bands = [(0, 7), (8, 30), (31, 60), (61, 90), (91, null)];

    public static IReadOnlyList<AgeBand> Of(FigureSet set, DateOnly today) =>
        [.. Bands.Select(band => new AgeBand(band.From, band.To, set.Of(Measure.Age).Where(count => IsIn(band, today.DayNumber - count.Key.Day.DayNumber)).Sum(count => count.Value)))];

    /// <summary>On which each begins, the oldest first.</summary>
    public static IReadOnlyList<DateOnly> FirstDays(DateOnly today) => [.. Bands.Reverse().Select(band => band.To is { } to ? today.AddDays(-to) : Figure.NoDay)];

    // What is dated ahead of today came today.
    static bool IsIn((int From, int? To) band, int days) => Math.Max(0, days) >= band.From && (band.To is null || days <= band.To);
}

/// <summary>Closed cases by the months ahead in which to look again whether they are still to be kept.</summary>
/// <param name="To">The last day; null: and later.</param>
public sealed record RetentionBand(DateOnly From, DateOnly? To, int Cases)
{
    static readonly (int From, int? Months)[] Bands = [(0, 1), (1, 1), (2, 10), (12, null)];

    public static IReadOnlyList<RetentionBand> Of(FigureSet set, DateOnly today) =>
    [
        .. from band in Bands
           let first = Figure.MonthOf(today).AddMonths(band.From)
           let last = band.Months is { } months ? first.AddMonths(months).AddDays(-1) : (DateOnly?)null
           select new RetentionBand(first, last, set.Of(Measure.Retention).Where(count => count.Key.Day >= first && !(count.Key.Day > last)).Sum(count => count.Value)),
    ];
}

/// <summary>How many open cases somebody has.</summary>
/// <param name="PersonId">Null: nobody has them.</param>
public sealed record PersonLoad(Guid? PersonId, int Cases)
{
    public static IReadOnlyList<PersonLoad> Of(FigureSet set) =>
        [.. set.Of(Measure.Load).GroupBy(count => count.Key.Code, count => count.Value)
            .Select(person => new PersonLoad(person.Key.Length == 0 ? null : Guid.Parse(person.Key), person.Sum())).OrderByDescending(person => person.Cases).ThenBy(person => person.PersonId)];
}

/// <summary>Cases of one kind by what was said of them, the most first. A case may count under several.</summary>
public sealed record Breakdown(CaseKind Kind, Measure By, IReadOnlyList<CodeCount> Counts)
{
    static readonly Measure[] Measures = [Measure.Category, Measure.Outcome, Measure.Cause, Measure.Stage];

    public static IEnumerable<Breakdown> Of(FigureSet set) =>
        from kind in KindOfCase.All
        from measure in Measures
        let counts = set.Of(measure, kind.Kind).GroupBy(count => count.Key.Code, count => count.Value)
            .Select(code => new CodeCount(code.Key, code.Sum())).OrderByDescending(code => code.Cases).ThenBy(code => code.Code, StringComparer.Ordinal).ToList()
        where counts.Count > 0
        select new Breakdown(kind.Kind, measure, counts);
}

public sealed record CodeCount(string Code, int Cases);

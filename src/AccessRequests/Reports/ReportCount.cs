namespace AccessRequests.Reports;

/// <summary>What a report tells of cases of one kind: what was counted, or for those who may not open them, what stands in its place.</summary>
public sealed class ReportCount(ReportPeriod period, bool isRounded)
{
    readonly KindCount counted = new(period.From, period.To), before = new(DateOnly.MinValue, period.From.AddDays(-1)), until = new(DateOnly.MinValue, period.To);

    public bool IsRounded => isRounded;

    public void Add(CaseHistory row)
    {
        counted.Add(row);
        if (!isRounded)
            return;
        before.Add(row);
        until.Add(row);
    }

    /// <summary>What happened in the period.</summary>
    public int Happened(Func<KindCount, int> of) => isRounded ? Rounding.Between(of(before), of(until)) : of(counted);

    /// <summary>The same by code. None is told of that has none.</summary>
    public IReadOnlyDictionary<string, int> Happened(Func<KindCount, IReadOnlyDictionary<string, int>> of) =>
        of(isRounded ? until : counted).Keys.Select(code => (Code: code, Count: Happened(count => of(count).GetValueOrDefault(code))))
            .Where(cell => cell.Count > 0).ToDictionary(cell => cell.Code, cell => cell.Count);

    /// <summary>What there was on a day.</summary>
    public int Stood(Func<KindCount, int> of) => isRounded ? Rounding.Of(of(counted)) : of(counted);

    public IReadOnlyDictionary<string, int> Stood(Func<KindCount, IReadOnlyDictionary<string, int>> of) =>
        of(counted).ToDictionary(cell => cell.Key, cell => isRounded ? Rounding.Of(cell.Value) : cell.Value).Where(cell => cell.Value > 0).ToDictionary();

    /// <summary>How many days something took. Of a few, each would tell of somebody.</summary>
    /// <returns>Null where it is not told.</returns>
    public IReadOnlyList<int>? Days(Func<KindCount, IReadOnlyList<int>> of) => of(counted) is var days && isRounded && days.Count is > 0 and < Rounding.Base ? null : days;
}

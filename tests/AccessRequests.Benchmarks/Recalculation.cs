using BenchmarkDotNet.Attributes;
using Deadlines;

namespace AccessRequests.Benchmarks;

/// <summary>100,000 open requests when a bank holiday is added that moves one in sixty: the computation alone.</summary>
[MemoryDiagnoser]
public class Recalculation
{
    readonly (AccessRequestFacts Facts, AccessRequestClock Clock)[] open =
        [.. Enumerable.Range(0, 100_000).Select(number => Proclaimed.Received(number)).Select(facts => (facts, Law.Default.Clock(facts)))];

    [Benchmark]
    public int Moved() => open.Count(one => Proclaimed.Law.Recalculate(one.Clock, one.Facts) is not null);
}

/// <summary>A bank holiday that nobody knew of.</summary>
static class Proclaimed
{
    static readonly BankHoliday Holiday = new(new(2026, 4, 15), "A proclaimed holiday");

    public static BankHolidayFile File { get; } = Added();

    public static Law Law { get; } = Law.Default with { Calendars = new(File) };

    /// <summary>One request a day, and then the next, over two months.</summary>
    public static AccessRequestFacts Received(int number) => new() { ReceivedOn = new DateOnly(2026, 3, 1).AddDays(number % 60) };

    static BankHolidayFile Added()
    {
        var shipped = BankHolidayFile.Shipped();
        return new(shipped.TakenOn.AddDays(1), shipped.Holidays.ToDictionary(nation => nation.Key, nation => (IReadOnlyList<BankHoliday>)[.. nation.Value, Holiday]));
    }
}

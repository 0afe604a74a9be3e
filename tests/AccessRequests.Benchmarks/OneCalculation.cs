using BenchmarkDotNet.Attributes;
using Deadlines;

namespace AccessRequests.Benchmarks;

/// <summary>The clock of one request with its explanation, as every act on a case works it out.</summary>
[MemoryDiagnoser]
public class OneCalculation
{
    static readonly AccessRequestFacts Plain = new() { ReceivedOn = new(2026, 3, 3) };

    static readonly AccessRequestFacts Eventful = new()
    {
        ReceivedOn = new(2026, 3, 3),
        Identity = [new(new(2026, 3, 4), new(2026, 3, 10))],
        Clarifications = [new(new(2026, 3, 12), new(2026, 3, 19)), new(new(2026, 3, 25), new(2026, 3, 30))],
        ExtensionNoticeGivenOn = new(2026, 3, 31),
    };

    [Benchmark(Baseline = true)]
    public AccessRequestClock A_request_to_which_nothing_happened() => Law.Default.Clock(Plain);

    [Benchmark]
    public AccessRequestClock A_paused_and_extended_request() => Law.Default.Clock(Eventful);
}

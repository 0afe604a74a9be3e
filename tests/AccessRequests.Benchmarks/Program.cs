using BenchmarkDotNet.Running;

namespace AccessRequests.Benchmarks;

static class Benchmarks
{
    static async Task<int> Main(string[] args)
    {
        if (args is ["recalculation", .. var rest])
            return await OpenCases.Measure(rest is [var count] ? int.Parse(count) : 100_000);
        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
        return 0;
    }
}

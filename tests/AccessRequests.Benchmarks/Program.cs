using BenchmarkDotNet.Running;

namespace AccessRequests.Benchmarks;

static class Benchmarks
{
    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["recalculation", .. var rest]:
                return await OpenCases.Measure(rest is [var count] ? int.Parse(count) : 100_000);
            case ["bench", .. var rest]:
                return await Bench.Command.Run(rest);
            case ["peers", var name, var connection]:
                return await Bench.Peers.Serve(name, connection);
            default:
                Switch(args);
                return 0;
        }
    }

    // Apart, so that whatever else starts does not load it.
    static void Switch(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
}

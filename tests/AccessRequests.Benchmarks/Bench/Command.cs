namespace AccessRequests.Benchmarks.Bench;

/// <summary><c>bench [--quick] [SECTION…]</c>, as ops/bench calls it.</summary>
static class Command
{
    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var isQuick = arguments.Contains("--quick");
        var asked = arguments.Where(argument => argument != "--quick").ToList();
        var keys = Directory.CreateTempSubdirectory("access-requests-bench-keys-");
        try
        {
            var sections = new Sections(new(Postgres.FromEnvironment(), Environment.GetEnvironmentVariable("BENCH_PUBLISHED")!, keys.FullName, isQuick)).All;
            if (asked.Find(name => !sections.ContainsKey(name)) is { } unknown)
            {
                await Console.Error.WriteLineAsync($"there is no section {unknown}; there are {string.Join(", ", sections.Keys)}");
                return 1;
            }
            Table.Explain();
            // What takes long is measured when it is asked for by name, and left out of the quick run.
            foreach (var (name, measure) in sections)
                if (asked.Count == 0 ? !isQuick || !Sections.Long.Contains(name) : asked.Contains(name))
                    await measure();
            return 0;
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }
}

namespace AccessRequests.Benchmarks.Bench;

/// <summary>Something that works as fast as it can for a while.</summary>
/// <param name="Database">Whose statements count.</param>
/// <param name="Work">Given how long; answers with how much was done.</param>
sealed record Target(string Name, string Database, Func<TimeSpan, Task<Load>> Work)
{
    /// <summary>The process whose CPU is counted besides the database's; a floor has none, and there its generator counts.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Round trips to the database for each, where they were counted: see <see cref="Door"/>.</summary>
    public double? Trips { get; init; }
}

/// <param name="Done">How often it was done.</param>
/// <param name="PerSecond">By the load generator's own clock.</param>
/// <param name="Median">Of what one took, where the generator says so.</param>
sealed record Load(long Done, double PerSecond, TimeSpan? Median = null);

/// <summary>One round of one target: its load, and what the machine spent on it.</summary>
/// <param name="ApplicationMicroseconds">Of CPU for each, in the application or in the floor's generator.</param>
/// <param name="DatabaseMicroseconds">Of CPU for each, in all processes of the database.</param>
/// <param name="Statements">For each, as pg_stat_statements counts them.</param>
/// <param name="Syncs">Of the write-ahead log, for each: commits that come together share one.</param>
/// <param name="WalBytes">For each.</param>
sealed record Sample(Load Load, double ApplicationMicroseconds, double DatabaseMicroseconds, double? Trips, double Statements, double Syncs, double WalBytes)
{
    public double PerSecond => Load.PerSecond;

    public double? Median => Load.Median?.TotalMilliseconds;

    public double Microseconds => ApplicationMicroseconds + DatabaseMicroseconds;
}

using System.Globalization;
using AccessRequests.Reminders;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>What many dates cost while nothing happens. Goals: less than a millisecond of the database for a sweep that finds nothing due, and 0.3 % of a core.</summary>
static class Idle
{
    /// <summary>What the sweep asks, besides what it asks its own tables: for its turn, and how far the agenda has read.</summary>
    const string Asked = "query like '%reminders.%' or query like '%pg_try_advisory_xact_lock%' or query like '%casework.mt_event_progression p where p.name%'";

    const string Looked = "query like '%for update of a skip locked%'";

    public static async Task Print(Stage stage)
    {
        var (database, application) = await stage.Filled("many", stage.Many);
        await using var _ = application;
        var server = stage.Server;
        await stage.Swept(database);
        await server.Run(database, "vacuum (analyze)");
        await server.Settle(database);
        await server.Run(database, "select pg_stat_statements_reset()");
        var minutes = stage.IsQuick ? 1 : 3;
        var (before, spent, spentHere) = (DateTime.UtcNow, Processes.OfFamily(server.ProcessId), Processes.OfFamily(application.ProcessId));
        await Task.Delay(TimeSpan.FromMinutes(minutes));
        var microseconds = (DateTime.UtcNow - before).TotalMicroseconds;
        (spent, spentHere) = (Processes.OfFamily(server.ProcessId) - spent, Processes.OfFamily(application.ProcessId) - spentHere);
        var (sweeps, swept) = (await server.Ask<long>(database, $"select coalesce(sum(calls), 0)::bigint from pg_stat_statements where {Looked}"), await server.Ask<double>(database, $"select coalesce(sum(total_exec_time), 0) from pg_stat_statements where {Asked}"));
        var dates = await server.Ask<long>(database, $"select count(*) from {Agenda.Dates} where next_at > now()");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            Idle for {minutes} minutes, {dates:n0} dates ahead of {stage.Many:n0} cases
            {spent / microseconds:0.00%} of a core in the database, {spentHere / microseconds:0.00%} in the application
            a sweep with nothing due: {swept / Math.Max(1, sweeps):0.00} ms in the database, mean of {sweeps}
            """));
    }
}

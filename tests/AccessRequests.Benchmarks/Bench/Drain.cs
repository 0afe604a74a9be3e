using System.Diagnostics;
using System.Globalization;
using AccessRequests.Reminders;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>
/// All that is due is told, after a pause in which nobody was told of anything: a hundred thousand dates of which somebody is still to be told
/// have passed two weeks ago. Goal: 300 times the 20 a second of Wolverine's scheduled messages. What comes after it finds another agenda.
/// </summary>
static class Drain
{
    const double ScheduledMessages = 20;

    /// <summary>As where a case moves a date: its version is another, and what was told of the one before counts no more.</summary>
    const string AllDue =
        $"""
        update {Agenda.Dates} set version = version + 1, due_on = current_date - 14, due_at = case when due_at is not null then now() - interval '14 days' end, next_at = '-infinity'
        where (case_reference, clock) in (select case_reference, clock from {Agenda.Dates} where next_at is not null limit 100000)
        """;

    const string NothingDue = $"select not exists (select from {Agenda.Dates} where next_at = '-infinity')";

    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20), UntilNextSweep = TimeSpan.FromMinutes(3);

    public static async Task Print(Stage stage)
    {
        var (database, application) = await stage.Filled("many", stage.Many);
        await using var _ = application;
        var server = stage.Server;
        // What is due on its own is told first, and the program is warm.
        await server.Until(database, NothingDue, patience: TimeSpan.FromMinutes(10));
        await server.Run(database, AllDue);
        var dates = await server.Ask<long>(database, $"select count(*) from {Agenda.Dates} where next_at = '-infinity'");
        var since = await server.Ask<string>(database, "select now()::text");
        await server.Run(database, $"vacuum (analyze) {Agenda.Dates}");
        await server.Settle(database);
        await server.Run(database, "select pg_stat_statements_reset()");

        // From when the first page is told until there is nothing more to look at.
        var recorded = $"from {Ledger.Sent} where recorded_at > '{since}'";
        await server.Until(database, $"select exists (select {recorded})", Often, UntilNextSweep);
        var (watch, first) = (Stopwatch.StartNew(), await server.Ask<long>(database, $"select count(*) {recorded}"));
        var (spent, spentHere) = (Processes.OfFamily(server.ProcessId), Processes.OfFamily(application.ProcessId));
        await server.Until(database, NothingDue, Often);
        var took = watch.Elapsed;
        (spent, spentHere) = (Processes.OfFamily(server.ProcessId) - spent, Processes.OfFamily(application.ProcessId) - spentHere);
        var count = await server.Ask<long>(database, $"select count(*) {recorded}");
        var pages = await server.Ask<long>(database, "select sum(calls)::bigint from pg_stat_statements where query like '%for update of a skip locked%'");

        var (rate, told) = ((count - first) / took.TotalSeconds, Math.Max(1, count - first));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            Reminders after a pause: {dates:n0} dates of {stage.Many:n0} cases, looked at in {pages:n0} pages; {count:n0} reminders recorded
            drained at {rate:n0} a second: {rate / ScheduledMessages:0} times scheduled messages; CPU us for each: application {spentHere / told:0}, database {spent / told:0}
            """));
    }
}

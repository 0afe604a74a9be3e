using System.Globalization;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>
/// What many dates cost: to tell of all that are due, to look when nothing is due, and while nothing happens. Goals: 300 times the 20 a second
/// of Wolverine's scheduled messages, less than a millisecond, and 0.3 % of a core of the database.
/// </summary>
static class Idle
{
    const double ScheduledMessages = 20;

    const string Told = "select count(*) from reminders.sent";

    public static async Task Print(Stage stage)
    {
        var (database, application) = await stage.Filled("idle", stage.Many);
        await using var _ = application;
        var server = stage.Server;
        var dates = await server.Ask<long>(database, "select count(*) from reminders.agenda");
        Console.WriteLine($"\nReminders, {dates:n0} dates of {stage.Many:n0} cases");

        // The first sweep after the views have caught up finds all that is due at once.
        var (from, began) = (await server.Ask<long>(database, Told), DateTime.UtcNow);
        var (last, ended) = (from, began);
        for (var count = from; DateTime.UtcNow - ended < TimeSpan.FromSeconds(last == from ? 130 : 10); count = await server.Ask<long>(database, Told))
        {
            if (count == from)
                began = DateTime.UtcNow;
            if (count != last)
                (last, ended) = (count, DateTime.UtcNow);
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        var rate = (last - from) / Math.Max(0.1, (ended - began).TotalSeconds);
        Line("told of", $"{last - from:n0} at {rate:n0} a second, {rate / ScheduledMessages:0} times scheduled messages");

        var minutes = stage.IsQuick ? 1 : 3;
        await server.Settle(database);
        await server.Run(database, "select pg_stat_statements_reset()");
        var (before, spent, spentHere) = (DateTime.UtcNow, Processes.OfFamily(server.ProcessId), Processes.OfFamily(application.ProcessId));
        await Task.Delay(TimeSpan.FromMinutes(minutes));
        var microseconds = (DateTime.UtcNow - before).TotalMicroseconds;
        Line("idle", string.Create(CultureInfo.InvariantCulture, $"{(Processes.OfFamily(server.ProcessId) - spent) / microseconds:0.00%} of a core in the database, {(Processes.OfFamily(application.ProcessId) - spentHere) / microseconds:0.00%} in the application"));
        var swept = await server.Ask<double>(database, "select coalesce(sum(total_exec_time), 0) from pg_stat_statements where query like '%reminders.%'") / minutes;
        Line("a sweep", string.Create(CultureInfo.InvariantCulture, $"{swept:0.00} ms in the database, nothing being due"));
    }

    static void Line(string what, string figures) => Console.WriteLine($"{what,-12} {figures}");
}

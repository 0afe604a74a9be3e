using AccessRequests.EndToEnd.Harness;
using AccessRequests.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

/// <summary>A sweep may take minutes where much is due, and has its turn all the while.</summary>
public class A_turn(Service service)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task keeps_nothing_from_being_tidied_away()
    {
        await Sweep();
        await using var connection = new NpgsqlConnection(service.Database.Connection);
        await connection.OpenAsync(Cancel);
        await using var held = await connection.BeginTransactionAsync(Cancel);
        await using (var hold = new NpgsqlCommand("select 1 from reminders.diary where what = 'sweep' for update", connection, held))
            await hold.ExecuteNonQueryAsync(Cancel);
        var sweep = Sweep();
        await Patience.Until(async () => (await Asked("wait_event_type = 'Lock' and query like '%reminders.diary%'")).Count == 1);
        var turn = Assert.Single(await Asked("pid in (select pid from pg_locks where locktype = 'advisory' and granted) and state = 'idle in transaction' and application_name = 'turn'"));
        Assert.Null(turn[0]);
        await held.RollbackAsync(Cancel);
        await sweep;
    }

    Task Sweep() => service.Services.GetRequiredService<Sweep>().Run(Cancel);

    /// <summary>Back to which moment each of them holds on to what was there.</summary>
    Task<IReadOnlyList<object?[]>> Asked(string which) => service.Database.Query($"select backend_xmin::text from pg_stat_activity where datname = current_database() and {which}");
}

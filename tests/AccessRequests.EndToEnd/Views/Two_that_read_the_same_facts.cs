using AccessRequests.EndToEnd.Harness;
using AccessRequests.Views;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Views;

/// <summary>Two nodes that take each other for dead both read on: what one of them has counted, the other must not count again.</summary>
public class Two_that_read_the_same_facts(Service service)
{
    [Fact]
    public async Task count_them_once()
    {
        await service.Submit();
        await service.CaughtUp();
        await using var connection = new NpgsqlConnection(service.Database.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand("select 1 from casework.mt_event_progression where name = 'cases:All' for update", connection, held))
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await service.Submit();
        await Patience.Until(async () => await Waiting() == 1);
        await using var other = service.AnotherNode();
        await Patience.Until(async () => await Waiting() == 2);
        await held.RollbackAsync(TestContext.Current.CancellationToken);

        // One of the two had to begin anew, and neither stands still for it.
        await service.CaughtUp();
        await other.Submit();
        await service.CaughtUp();
        var verified = await service.Services.GetRequiredService<Verification>().Run(TestContext.Current.CancellationToken);
        Assert.Empty(verified.Tables.Where(table => !table.IsSame).Select(table => table.Table));
    }

    async Task<long> Waiting() => (long)(await service.Database.Query(
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%mt_event_progression%'"))[0][0]!;
}

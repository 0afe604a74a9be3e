using AccessRequests.Acts;
using AccessRequests.EndToEnd.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

/// <summary>What is sent while others are being stored is stored with whatever else waits, and answers for nobody but itself.</summary>
public class Sharing_a_trip(Service service) : IAsyncLifetime
{
    readonly string table = $"public.trip_{Guid.NewGuid():N}";

    readonly NpgsqlConnection holding = new(service.Database.Connection);

    public async ValueTask InitializeAsync()
    {
        await service.Database.Execute($"create table {table} (name text primary key)");
        await holding.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await holding.DisposeAsync();
        await service.Database.Execute($"drop table {table}");
    }

    [Fact]
    public async Task stores_in_one_transaction_what_waited_together()
    {
        var (trips, first, held) = await Held();
        var later = Enumerable.Range(0, 20).Select(number => trips.Take([Insert($"later {number}")], [])).ToList();
        await held.RollbackAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll([first, .. later]);
        Assert.Equal(21, (await Stored()).Count);
        Assert.Single((await Stored()).Where(row => row.Name != "first").Select(row => row.Transaction).Distinct());
    }

    [Fact]
    public async Task lets_one_refusal_harm_nobody_else_and_keeps_nothing_of_what_was_refused()
    {
        var (trips, first, held) = await Held();
        var before = trips.Take([Insert("a")], [Insert("a fact")]);
        var twice = trips.Take([Insert("b")], [Insert("a")]);
        var after = trips.Take([Insert("c")], [Insert("c fact")]);
        await held.RollbackAsync(TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => twice);
        Assert.Equal(PostgresErrorCodes.UniqueViolation, refusal.SqlState);
        await Task.WhenAll(first, before, after);
        Assert.Equal(["a", "a fact", "c", "c fact", "first"], (await Stored()).Select(row => row.Name));
        await trips.Take([Insert("next")], []);
    }

    [Fact]
    public async Task carries_no_more_than_a_trip_has_room_for()
    {
        var (trips, first, held) = await Held();
        var later = Enumerable.Range(0, 40).Select(number => trips.Take([Insert($"later {number}")], [])).ToList();
        await held.RollbackAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll([first, .. later]);
        Assert.Equal([8, 32], (await Stored()).Where(row => row.Name != "first").CountBy(row => row.Transaction).Select(group => group.Value).Order());
    }

    /// <summary>A trip that is under way and cannot arrive before what holds it is let go.</summary>
    async Task<(SharedTrips Trips, Task First, NpgsqlTransaction Held)> Held()
    {
        var held = await holding.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand($"insert into {table} values ('first')", holding, held))
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var trips = new SharedTrips(service.Services.GetRequiredService<NpgsqlDataSource>());
        return (trips, trips.Take([Insert("first")], []), held);
    }

    NpgsqlBatchCommand Insert(string name) => new($"insert into {table} values ($1)") { Parameters = { new() { Value = name } } };

    async Task<IReadOnlyList<(string Name, string Transaction)>> Stored() =>
        [.. (await service.Database.Query($"select name, xmin::text from {table} order by name")).Select(row => ((string)row[0]!, (string)row[1]!))];
}

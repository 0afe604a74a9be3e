using AccessRequests.EndToEnd.Costs;
using AccessRequests.EndToEnd.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

public class When_the_database_is_away(Alone alone) : IClassFixture<Alone>
{
    const string Api = "/api/access-requests";

    [Fact]
    public async Task for_a_moment_whoever_sends_under_a_key_does_not_notice()
    {
        await alone.Service.Submit();
        var before = await alone.Service.Cases();
        await alone.Service.Database.Query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'access-requests'");
        var sent = await alone.Service.Anyone().Post(Api, Sample.Request(), ("Idempotency-Key", Guid.NewGuid().ToString("N")));
        Assert.Equal(201, sent.Status);
        Assert.Equal(before + 1, await alone.Service.Cases());
    }

    [Fact]
    public async Task for_longer_they_are_told_to_try_again_later()
    {
        await using var node = alone.Service.AnotherNode(("ConnectionStrings:Postgres", $"{alone.Service.Database.Connection};Maximum Pool Size=2;Timeout=1"));
        var taken = await All(node.Services.GetRequiredService<NpgsqlDataSource>());
        (await node.Anyone().Post(Api, Sample.Request())).MustBeProblem(503);
        foreach (var connection in taken)
            await connection.DisposeAsync();
    }

    /// <summary>Every connection that is to be had.</summary>
    static async Task<IReadOnlyList<NpgsqlConnection>> All(NpgsqlDataSource source)
    {
        var taken = new List<NpgsqlConnection>();
        while (true)
            try
            {
                taken.Add(await source.OpenConnectionAsync());
            }
            catch (NpgsqlException e) when (e.IsTransient)
            {
                return taken;
            }
    }
}

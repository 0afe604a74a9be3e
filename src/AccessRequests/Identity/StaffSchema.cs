using AccessRequests.Identity.People;
using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AccessRequests.Identity;

/// <summary>Brings the tables of staff accounts up to date: at the start where the application may, by <c>resources setup</c> in production.</summary>
sealed class StaffSchema(IDbContextFactory<StaffDb> accounts, NpgsqlDataSource database)
    : StatefulResourceBase("Staff accounts", "identity", Subject, Subject), IStatefulResourceWithDependencies
{
    const long Lock = 0x5354414646;

    static readonly Uri Subject = new("identity://staff");

    /// <summary>Several nodes may start at once; one does the work and the others find it done.</summary>
    public override async Task Setup(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await Run(connection, "select pg_advisory_lock($1)", cancel);
        try
        {
            await using var db = await accounts.CreateDbContextAsync(cancel);
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlRawAsync(Changes.OnlyAddedTo, cancel);
        }
        finally
        {
            await Run(connection, "select pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    public override async Task Check(CancellationToken cancel)
    {
        await using var db = await accounts.CreateDbContextAsync(cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            throw new InvalidOperationException("The tables of staff accounts are not up to date: run resources setup");
    }

    /// <summary>Last: the schema itself is then made, by whoever makes its other tables.</summary>
    public IEnumerable<IStatefulResource> FindDependencies(IReadOnlyList<IStatefulResource> others) => others.Where(other => other != this);

    static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = Lock } } };
        await command.ExecuteNonQueryAsync(cancel);
    }

    public sealed class Part(StaffSchema schema) : SystemPartBase("Staff accounts", Subject)
    {
        public override ValueTask<IReadOnlyList<IStatefulResource>> FindResources() => new([schema]);
    }

    public sealed class AtStart(StaffSchema schema) : IHostedService
    {
        public Task StartAsync(CancellationToken cancel) => schema.Setup(cancel);

        public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}

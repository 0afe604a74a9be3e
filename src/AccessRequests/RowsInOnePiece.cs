using JasperFx.CommandLine.Descriptions;
using JasperFx.Resources;
using Npgsql;

namespace AccessRequests;

/// <summary>
/// Keeps facts and states in the row itself, up to a page. By default PostgreSQL tries to compress whatever is longer than two
/// kilobytes and then puts it aside in a second table with an index of its own; what is sealed cannot be compressed, and both is paid for
/// with each fact.
/// </summary>
sealed class RowsInOnePiece(NpgsqlDataSource database) : StatefulResourceBase("Rows in one piece", "casework", Subject, Subject), IStatefulResourceWithDependencies
{
    static readonly Uri Subject = new("casework://rows");

    public override async Task Setup(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            do $$ declare wanted regclass; begin
              for wanted in select oid from pg_class where relkind = 'r' and relnamespace = 'casework'::regnamespace and (relname = 'mt_events' or relname like 'mt\_doc\_%') and reloptions is null loop
                execute format('alter table %s set (toast_tuple_target = 8160)', wanted);
              end loop;
            end $$
            """);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>It costs time where it is missing, and nothing else.</summary>
    public override Task Check(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Once the tables are there; those of staff accounts come last of all.</summary>
    public IEnumerable<IStatefulResource> FindDependencies(IReadOnlyList<IStatefulResource> others) => others.Where(other => other != this && other is not Identity.StaffSchema);

    public sealed class Part(RowsInOnePiece rows) : SystemPartBase("Rows in one piece", Subject)
    {
        public override ValueTask<IReadOnlyList<IStatefulResource>> FindResources() => new([rows]);
    }

    public sealed class AtStart(RowsInOnePiece rows) : IHostedService
    {
        public Task StartAsync(CancellationToken cancel) => rows.Setup(cancel);

        public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}

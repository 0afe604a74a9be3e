using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Costs;

/// <summary>A service that does nothing but answer, over a database that counts: no view follows and no sweep runs, so that what an answer costs can be told exactly.</summary>
public sealed class Alone : IAsyncLifetime
{
    public Service Service { get; } = Service.OnlyAnswering();

    /// <summary>Whether the server counts statements: it must have been started with pg_stat_statements, as ops/test starts it.</summary>
    public bool Counts { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        Counts = await Service.Database.Query("show shared_preload_libraries") is [[string loaded]] && loaded.Contains("pg_stat_statements", StringComparison.Ordinal);
        if (Counts)
            await Service.Database.Execute("create extension pg_stat_statements");
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    /// <summary>What one of these costs. The first few prepare statements and fill what is kept in memory; they do not count.</summary>
    public async Task<Cost> Of(Func<Task> act)
    {
        const int Times = 10;
        Assert.SkipUnless(Counts, "Start the server that TEST_POSTGRES names with shared_preload_libraries=pg_stat_statements, or run ops/test");
        for (var time = 0; time < 5; time++)
            await act();
        await Service.Database.Query("select pg_stat_statements_reset(0, (select oid from pg_database where datname = current_database()), 0)");
        for (var time = 0; time < Times; time++)
            await act();
        var rows = await Service.Database.Query(
            """
            select query, calls::float8, wal_bytes::float8 from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%'
            """);
        // What comes less often than what is counted belongs to somebody else: this connection resets itself.
        return new Cost([.. rows.Where(row => (double)row[1]! >= Times).Select(row => new Statement((string)row[0]!, (double)row[1]! / Times))], rows.Sum(row => (double)row[2]!) / Times);
    }
}

/// <param name="LogBytes">Of the write-ahead log, but for the record of the commit.</param>
public sealed record Cost(IReadOnlyList<Statement> Each, double LogBytes)
{
    public double Statements => Each.Sum(statement => statement.Times);

    public override string ToString() => $"{LogBytes:0} bytes of log and {Statements} statements:\n{string.Join('\n', Each.Select(statement => $"{statement.Times} × {statement.Sql.ReplaceLineEndings(" ")}"))}";
}

public sealed record Statement(string Sql, double Times);

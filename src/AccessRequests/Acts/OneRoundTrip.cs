using JasperFx.Events;
using Marten;
using Marten.Internal;
using Marten.Internal.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.Acts;

/// <summary>
/// Saves what a session holds in one round trip: to PostgreSQL a batch without BEGIN and COMMIT is a transaction of its own,
/// where Marten waits once more for its COMMIT. Streams and facts are written as Marten writes them (a test holds the rows
/// against Marten's own), everything else by the operations that Marten, the views and the rooms have queued.
/// </summary>
/// <remarks>Only for cases that begin: what can go wrong there the database refuses by itself, so nothing is judged after the commit.</remarks>
public sealed class OneRoundTrip(SharedTrips trips, IDocumentStore store) : DocumentSessionListenerBase
{
    readonly string addStream = $"insert into {store.Options.Schema.ForStreams()} (id, type, version, tenant_id) values ($1, $2, $3, $4)";

    readonly string addFact =
        $"""
        insert into {store.Options.Schema.ForEvents()} (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, user_name)
        values (nextval('{store.Options.Schema.ForEvents()}_sequence'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    /// <summary>By now the facts have their metadata, and the inline views have seen them.</summary>
    public override async Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var page = new OperationPage((IMartenSession)session, [.. session.PendingChanges.Operations()]);
        await using var compiled = page.Compile();
        var streams = session.PendingChanges.Streams();
        // Whoever has handed it over waits for it: from there on nobody can tell whether it was stored.
        await trips.Take([.. streams.Select(Begin), .. compiled.BatchCommands.Cast<NpgsqlBatchCommand>()], [.. streams.SelectMany(Facts)]);
        foreach (var operation in page.Operations.OfType<IDisposable>())
            operation.Dispose();
        session.EjectAllPendingChanges();
    }

    NpgsqlBatchCommand Begin(StreamAction stream) =>
        Command(addStream, Text(stream.Key), Text(stream.AggregateTypeName), new() { Value = stream.Version }, Text(stream.TenantId));

    IEnumerable<NpgsqlBatchCommand> Facts(StreamAction stream) => stream.Events.Select(fact => Command(
        addFact, new() { Value = fact.Id }, Text(stream.Key), new() { Value = fact.Version },
        new() { Value = store.Options.Serializer().ToJson(fact.Data), NpgsqlDbType = NpgsqlDbType.Jsonb },
        Text(fact.EventTypeName), new() { Value = fact.Timestamp }, Text(stream.TenantId), Text(fact.DotNetTypeName), Text(fact.CorrelationId), Text(fact.UserName)));

    static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar };

    static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}

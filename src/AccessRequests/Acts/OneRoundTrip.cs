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
public sealed class OneRoundTrip(NpgsqlDataSource database, IDocumentStore store) : DocumentSessionListenerBase
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
        await using var connection = await database.OpenConnectionAsync(token);
        await using var batch = page.Compile();
        batch.Connection = connection;
        foreach (var (place, command) in Facts(session).Index())
            batch.BatchCommands.Insert(place, command);
        var refused = new List<Exception>();
        await using (var answers = await batch.ExecuteReaderAsync(token))
            await page.ApplyCallbacksAsync(answers, refused, token);
        foreach (var operation in page.Operations.OfType<IDisposable>())
            operation.Dispose();
        if (refused.Count > 0)
            throw new AggregateException(refused);
        session.EjectAllPendingChanges();
    }

    IEnumerable<NpgsqlBatchCommand> Facts(IDocumentSession session)
    {
        foreach (var stream in session.PendingChanges.Streams())
        {
            yield return Command(addStream, Text(stream.Key), Text(stream.AggregateTypeName), new() { Value = stream.Version }, Text(stream.TenantId));
            foreach (var fact in stream.Events)
                yield return Command(
                    addFact, new() { Value = fact.Id }, Text(stream.Key), new() { Value = fact.Version },
                    new() { Value = store.Options.Serializer().ToJson(fact.Data), NpgsqlDbType = NpgsqlDbType.Jsonb },
                    Text(fact.EventTypeName), new() { Value = fact.Timestamp }, Text(stream.TenantId), Text(fact.DotNetTypeName), Text(fact.CorrelationId), Text(fact.UserName));
        }
    }

    static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar };

    static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}

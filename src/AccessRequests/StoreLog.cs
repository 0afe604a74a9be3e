using JasperFx.Events.Daemon;
using Marten;
using Marten.Services;
using Npgsql;

namespace AccessRequests;

/// <summary>
/// Hears of every statement of the store. It says which one failed, never with what values; and it undoes a batch of a view that another
/// node has read meanwhile: the store looks at what all statements of the batch changed together, and so does not see that its own mark did not move.
/// </summary>
sealed partial class StoreLog(ILogger<StoreLog> log) : IMartenLogger, IMartenSessionLogger
{
    const string Mark = "update casework.mt_event_progression ";

    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void LogSuccess(NpgsqlBatch batch)
    {
        if (batch.BatchCommands is [var first, ..] && first.CommandText.StartsWith(Mark, StringComparison.Ordinal) && first.RecordsAffected == 0)
            throw new InvalidOperationException("Another node has read these facts meanwhile: what was made of them here is undone");
    }

    public void LogFailure(NpgsqlCommand command, Exception ex) => Failed(ex, command.CommandText);

    public void LogFailure(NpgsqlBatch batch, Exception ex) => Failed(ex, string.Join(";\n", batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(command => command.CommandText)));

    public void LogFailure(Exception ex, string message) => Failed(ex, message);

    public void SchemaChange(string sql) => Changed(sql);

    public void LogSuccess(NpgsqlCommand command)
    {
    }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit)
    {
    }

    public void OnBeforeExecute(NpgsqlCommand command)
    {
    }

    public void OnBeforeExecute(NpgsqlBatch batch)
    {
    }

    [LoggerMessage(LogLevel.Error, "The store failed at: {Sql}")]
    partial void Failed(Exception failure, string sql);

    [LoggerMessage(LogLevel.Information, "The schema was changed: {Sql}")]
    partial void Changed(string sql);
}

using Deadlines;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Acts;

/// <summary>How far each kind of case has come under which law, so that a restart goes on where it was, and a law already done is not done again.</summary>
public sealed class RecalculationLedger(NpgsqlDataSource database)
{
    const string Name = "casework.recalculation";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("kind", "text").AsPrimaryKey();
            table.AddColumn("law", "text").NotNull();
            table.AddColumn("reached", "text");
            table.AddColumn("at", "timestamptz").NotNull();
            return table;
        }
    }

    /// <returns>Whether all is done under that law, and otherwise after which case to go on; null for the first.</returns>
    public async Task<(bool IsDone, string? After)> Find(string kind, Law law, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select reached from {Name} where kind = $1 and law = $2");
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = law.Version });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? await rows.IsDBNullAsync(0, cancel) ? (true, null) : (false, rows.GetString(0)) : (false, null);
    }

    /// <param name="reached">The last case looked at; null where all are done.</param>
    internal static void Remember(IDocumentSession session, string kind, Law law, string? reached, DateTimeOffset now) => session.QueueSqlCommand(
        $"insert into {Name} (kind, law, reached, at) values (?, ?, nullif(?, ''), ?) on conflict (kind) do update set law = excluded.law, reached = excluded.reached, at = excluded.at",
        kind, law.Version, reached ?? "", now);
}

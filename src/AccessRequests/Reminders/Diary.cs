using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Reminders;

/// <summary>What the sweep remembers of itself: when it last came through, and what it does once and not again.</summary>
public sealed class Diary(NpgsqlDataSource database)
{
    const string Name = $"{Agenda.Schema}.diary";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("what", "text").AsPrimaryKey();
            table.AddColumn("value", "text").NotNull();
            table.AddColumn("at", "timestamptz").NotNull();
            return table;
        }
    }

    public async Task<(string Value, DateTimeOffset At)?> Find(string what, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select value, at from {Name} where what = $1");
        command.Parameters.Add(new() { Value = what });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? (rows.GetString(0), rows.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    public Task Note(string what, string value, DateTimeOffset now, CancellationToken cancel) => Run(Put, what, value, now, cancel);

    /// <summary>The first time counts.</summary>
    public Task NoteOnce(string what, string value, DateTimeOffset now, CancellationToken cancel) => Run($"{Add} nothing", what, value, now, cancel);

    async Task Run(string sql, string what, string value, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var given in new object[] { what, value, now })
            command.Parameters.Add(new() { Value = given });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The same, in the transaction of a session.</summary>
    internal static Task Note(IQuerySession session, string what, string value, DateTimeOffset now, CancellationToken cancel) =>
        session.ExecuteAsync(new NpgsqlCommand(Put) { Parameters = { new() { Value = what }, new() { Value = value }, new() { Value = now } } }, cancel);

    const string Add = $"insert into {Name} (what, value, at) values ($1, $2, $3) on conflict (what) do";

    const string Put = $"{Add} update set value = excluded.value, at = excluded.at";
}

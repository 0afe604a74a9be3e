using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity.People;

/// <summary>What was done to somebody's account or rights.</summary>
/// <param name="By">The key of the actor; <see cref="Operator"/> for whoever runs commands on the machine.</param>
/// <param name="Staff">Whose account it is.</param>
/// <param name="What">In words, the past tense.</param>
/// <param name="Detail">Roles, before and after; never a secret.</param>
public sealed record Change(DateTimeOffset At, string By, Guid Staff, string What, string? Detail)
{
    public const string Operator = "operator";

    public bool IsTheirOwn => By == $"staff:{Staff}";
}

/// <summary>Every change of accounts and rights, with its actor: written in the transaction's wake, never altered, open to all leads and directors.</summary>
public sealed class Changes(NpgsqlDataSource database, TimeProvider time)
{
    const string Name = "identity.change";

    /// <summary>The database itself refuses to forget.</summary>
    public const string OnlyAddedTo =
        $"""
        create or replace function identity.refuse_to_forget() returns trigger language plpgsql as $$ begin raise exception 'What was recorded stays'; end $$;
        create or replace trigger only_added_to before update or delete or truncate on {Name} for each statement execute function identity.refuse_to_forget();
        """;

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("id", "uuid").AsPrimaryKey();
            table.AddColumn("at", "timestamptz").NotNull().AddIndex();
            table.AddColumn("actor", "text").NotNull();
            table.AddColumn("staff", "uuid").NotNull();
            table.AddColumn("what", "text").NotNull();
            table.AddColumn("detail", "text");
            return table;
        }
    }

    public async Task Record(string by, Guid staff, string what, string? detail = null, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand($"insert into {Name} (id, at, actor, staff, what, detail) values ($1, $2, $3, $4, $5, $6)");
        foreach (var value in new object[] { Guid.CreateVersion7(now), now, by, staff, what, (object?)detail ?? DBNull.Value })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Change>> Read(int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select at, actor, staff, what, detail from {Name} order by at desc, id desc limit $1");
        command.Parameters.Add(new() { Value = most });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var changes = new List<Change>();
        while (await rows.ReadAsync(cancel))
            changes.Add(new Change(rows.GetFieldValue<DateTimeOffset>(0), rows.GetString(1), rows.GetGuid(2), rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4)));
        return changes;
    }
}

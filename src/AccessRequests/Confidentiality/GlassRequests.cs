using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Confidentiality;

/// <summary>Somebody asks to look at a case that is kept from them.</summary>
public sealed record GlassRequest(Guid Id, string Reference, Guid AskedBy, GlassReason Reason, DateTimeOffset AskedAt);

/// <summary>What was asked and not yet answered. A request is forgotten after a day; what was agreed to is in the case's history.</summary>
public sealed class GlassRequests(NpgsqlDataSource database, TimeProvider time) : Acts.IExpire
{
    const string Name = $"{Standings.Schema}.glass_request";

    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn<Guid>("id").AsPrimaryKey();
            table.AddColumn<string>("case_reference").NotNull();
            table.AddColumn<Guid>("asked_by").NotNull();
            table.AddColumn<string>("reason").NotNull();
            table.AddColumn("asked_at", "timestamptz").NotNull().AddIndex();
            return table;
        }
    }

    public Task Ask(string reference, Actor actor, GlassReason reason, CancellationToken cancel) => Run(
        $"insert into {Name} (id, case_reference, asked_by, reason, asked_at) select $1, $2, $3, $4, $5 where not exists (select 1 from {Name} where case_reference = $2 and asked_by = $3)",
        cancel, Guid.CreateVersion7(time.GetUtcNow()), reference, actor.StaffId!.Value, reason.ToString(), time.GetUtcNow());

    public Task Answered(Guid id, CancellationToken cancel) => Run($"delete from {Name} where id = $1", cancel, id);

    public Task<int> Forget(CancellationToken cancel) => Run($"delete from {Name} where asked_at < $1", cancel, time.GetUtcNow() - Kept);

    /// <summary>Everything that waits for an answer, the oldest first.</summary>
    public async Task<IReadOnlyList<GlassRequest>> Waiting(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select id, case_reference, asked_by, reason, asked_at from {Name} where asked_at >= $1 order by asked_at, id");
        command.Parameters.Add(new() { Value = time.GetUtcNow() - Kept });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var waiting = new List<GlassRequest>();
        while (await rows.ReadAsync(cancel))
            waiting.Add(new GlassRequest(rows.GetGuid(0), rows.GetString(1), rows.GetGuid(2), Enum.Parse<GlassReason>(rows.GetString(3)), rows.GetFieldValue<DateTimeOffset>(4)));
        return waiting;
    }

    async Task<int> Run(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel);
    }
}

using AccessRequests.Identity.SecondFactors;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity.People;

/// <summary>Somebody asked that a person may set up their second factor anew; another has to agree.</summary>
public sealed record FactorReset(Guid Id, Guid Staff, Guid AskedBy, DateTimeOffset AskedAt);

/// <summary>
/// A lost phone is the best story to get into somebody's account with, so it takes two to believe it: one administrator asks,
/// and an administrator, lead or director who is neither of the two agrees.
/// </summary>
public sealed class FactorResets(
    NpgsqlDataSource database, StaffAccounts accounts, UserManager<StaffMember> members, SecondFactorRemoval removal, Changes changes, TimeProvider time)
{
    const string Name = "identity.factor_reset";

    static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("id", "uuid").AsPrimaryKey();
            table.AddColumn("staff", "uuid").NotNull();
            table.AddColumn("asked_by", "uuid").NotNull();
            table.AddColumn("asked_at", "timestamptz").NotNull();
            table.AddColumn("decided_by", "uuid");
            table.AddColumn("decided_at", "timestamptz");
            return table;
        }
    }

    /// <summary>Asking twice asks once.</summary>
    public async Task Ask(Guid staff, Actor by, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if ((await Waiting(cancel)).Any(reset => reset.Staff == staff))
            return;
        await using var insert = Command($"insert into {Name} (id, staff, asked_by, asked_at) values ($1, $2, $3, $4)", Guid.CreateVersion7(now), staff, by.StaffId!.Value, now);
        await insert.ExecuteNonQueryAsync(cancel);
        await changes.Record(by.Key, staff, "Asked for a new second factor", cancel: cancel);
    }

    /// <summary>Those that nobody has decided for a week lapse.</summary>
    public async Task<IReadOnlyList<FactorReset>> Waiting(CancellationToken cancel)
    {
        await using var select = Command($"select id, staff, asked_by, asked_at from {Name} where decided_at is null and asked_at > $1 order by asked_at", time.GetUtcNow() - Lasts);
        await using var rows = await select.ExecuteReaderAsync(cancel);
        var resets = new List<FactorReset>();
        while (await rows.ReadAsync(cancel))
            resets.Add(new FactorReset(rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetFieldValue<DateTimeOffset>(3)));
        return resets;
    }

    public static bool MayDecide(FactorReset reset, Actor actor) =>
        actor.Is(Role.Administrator, Role.Lead, Role.Director) && actor.StaffId is { } me && me != reset.AskedBy && me != reset.Staff;

    /// <returns>The password to be used once, with which they begin anew; null where it is not for this person to decide, or decided already.</returns>
    public async Task<AccountResult?> Agree(Guid id, Actor by, CancellationToken cancel)
    {
        if (await Decide(id, by, cancel) is not { } reset || await members.FindByIdAsync($"{reset.Staff}") is not { } member)
            return null;
        await removal.RemoveAll(member, cancel);
        await changes.Record(by.Key, reset.Staff, "Agreed to a new second factor", cancel: cancel);
        return await accounts.Reset(member.Email!, by.Key);
    }

    public async Task<bool> Refuse(Guid id, Actor by, CancellationToken cancel)
    {
        if (await Decide(id, by, cancel) is not { } reset)
            return false;
        await changes.Record(by.Key, reset.Staff, "Refused a new second factor", cancel: cancel);
        return true;
    }

    async Task<FactorReset?> Decide(Guid id, Actor by, CancellationToken cancel)
    {
        if ((await Waiting(cancel)).FirstOrDefault(waiting => waiting.Id == id) is not { } reset || !MayDecide(reset, by))
            return null;
        await using var update = Command($"update {Name} set decided_by = $2, decided_at = $3 where id = $1 and decided_at is null", id, by.StaffId!.Value, time.GetUtcNow());
        return await update.ExecuteNonQueryAsync(cancel) > 0 ? reset : null;
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}

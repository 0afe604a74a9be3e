using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Marten;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>A date of which somebody said that they see to it.</summary>
public sealed record SeenTo(string CaseReference, CaseKind? Kind, string Clock, long Version, string Todo, DateOnly DueOn, DateTimeOffset? DueAt, DateTimeOffset SaidAt);

/// <summary>
/// Somebody sees to it: no more of it for them, and where they lead such cases or direct, for nobody, until the date moves or
/// they take it back. Where the case is given to somebody else, what the one before said holds no more.
/// </summary>
public sealed class SeeingTo(IDocumentStore store, TimeProvider time)
{
    const int Most = 25;

    const string Here = "a.case_reference = @case and a.clock = @clock and a.version = @version";

    /// <returns>False where they were not reminded of this, or may not know of it now.</returns>
    public Task<bool> Say(Actor actor, string reference, string clock, long version, CancellationToken cancel) => Change(
        gate => $"""
            insert into {Ledger.HandledTable} (case_reference, clock, version, by, by_lead, at)
            select distinct a.case_reference, a.clock, a.version, @me, @lead, @now {MyReminders.Standing(gate)} and {Here}
            on conflict (case_reference, clock, version) do update set by = excluded.by, by_lead = excluded.by_lead or handled.by_lead, at = excluded.at
            """,
        actor, reference, clock, version, cancel);

    /// <summary>They do not see to it after all: reminders go on with the next.</summary>
    /// <returns>False where they did not say so, nor lead such cases, or may not know of it now.</returns>
    public Task<bool> TakeBack(Actor actor, string reference, string clock, long version, CancellationToken cancel) => Change(
        gate => $"""
            delete from {Ledger.HandledTable} h using {Agenda.Dates} a, {Agenda.Matters} w
            where w.id = a.case_reference and h.case_reference = a.case_reference and h.clock = a.clock and h.version = a.version and {Here}
              and (h.by = @me or @lead) and (w.kind is null or {gate.Condition})
            """,
        actor, reference, clock, version, cancel);

    /// <summary>What somebody said so of, as far as it still stands and the gate lets them know of the case; the latest first.</summary>
    public async Task<IReadOnlyList<SeenTo>> Of(Actor actor, CancellationToken cancel)
    {
        var gate = Digests.GateFor(actor, time.GetUtcNow());
        var command = new NpgsqlCommand(
            $"""
            select a.case_reference, w.kind, a.clock, a.version, a.todo, a.due_on, a.due_at, h.at
            from {Agenda.Dates} a join {Agenda.Matters} w on w.id = a.case_reference {Ledger.JoinHandled("join")}
            where h.by = @me and {Agenda.IsLive} and (w.kind is null or {gate.Condition}) order by h.at desc, a.case_reference limit {Most}
            """)
        {
            Parameters = { new("me", actor.StaffId ?? Guid.Empty) },
        };
        gate.AddTo(command.Parameters);
        await using var session = store.QuerySession();
        await using var rows = await session.ExecuteReaderAsync(command, cancel);
        var found = new List<SeenTo>();
        while (await rows.ReadAsync(cancel))
            found.Add(new(
                rows.GetString(0), rows.IsDBNull(1) ? null : Enum.Parse<CaseKind>(rows.GetString(1)), rows.GetString(2), rows.GetInt64(3), rows.GetString(4), rows.GetFieldValue<DateOnly>(5),
                rows.IsDBNull(6) ? null : rows.GetFieldValue<DateTimeOffset>(6), rows.GetFieldValue<DateTimeOffset>(7)));
        return found;
    }

    async Task<bool> Change(Func<GateSql, string> sql, Actor actor, string reference, string clock, long version, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var gate = Digests.GateFor(actor, now);
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var command = new NpgsqlCommand(sql(gate));
        foreach (var (name, value) in new (string, object)[] { ("me", actor.StaffId ?? Guid.Empty), ("lead", EndsIt(actor, reference)), ("now", now), ("case", reference), ("clock", clock), ("version", version) })
            if (command.CommandText.Contains('@' + name, StringComparison.Ordinal))
                command.Parameters.Add(new(name, value));
        gate.AddTo(command.Parameters);
        if (await session.ExecuteAsync(command, cancel) == 0)
            return false;
        await session.ExecuteAsync(new NpgsqlCommand($"update {Agenda.Dates} set next_at = '-infinity' where case_reference = @case and clock = @clock") { Parameters = { new("case", reference), new("clock", clock) } }, cancel);
        await session.Commit(cancel);
        return true;
    }

    /// <summary>Whoever is late cannot keep it from those who would hear of it next.</summary>
    static bool EndsIt(Actor actor, string reference) =>
        actor.Is(Role.Director) || (KindOfCase.Of(reference) is { } kind ? actor.Is(KindAccess.Of(kind.Kind).Leads) : actor.Is(Role.Lead));
}

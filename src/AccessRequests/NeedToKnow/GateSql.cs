using AccessRequests.Casework;
using AccessRequests.Identity;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.NeedToKnow;

/// <summary>What is asked of a list: the cases that somebody may open, those on which they may act, or those that count in their figures.</summary>
public enum Scope { Cases, Work, Figures }

/// <summary>
/// <see cref="Gate"/> for lists and counts: a condition over a row called <c>w</c> with the columns <c>id</c>, <c>kind</c>,
/// <c>is_open</c>, <c>assignee_id</c> and <c>is_for_intake_alone</c>. Walls hold from the transaction that raises them.
/// </summary>
public sealed class GateSql
{
    readonly Actor actor;
    readonly DateTimeOffset now;

    public GateSql(Actor actor, Scope scope, DateTimeOffset now)
    {
        (this.actor, this.now) = (actor, now);
        Condition = scope == Scope.Work ? Work : scope == Scope.Figures && SeesFigures(actor) ? Figures : Cases;
    }

    public string Condition { get; }

    /// <summary>What counts in somebody's figures: a director's hold more than they may open.</summary>
    public static GateSql ForFigures(Actor actor, DateTimeOffset now) => new(actor, SeesFigures(actor) ? Scope.Figures : Scope.Cases, now);

    /// <summary>The kinds of case of which somebody counts all but those that a wall or the intake keeps from them.</summary>
    public static IReadOnlyList<CaseKind> Whole(Actor actor) =>
        [.. KindAccess.All.Where(kind => SeesFigures(actor) || actor.Is(kind.Leads)).Select(kind => kind.Kind)];

    /// <summary>Looked up by index in a table with the gate's columns: whatever somebody may open that is of no kind that they see as a whole. The condition still says whether they may.</summary>
    public static string Near(string table) =>
        $"""
        select id from {table} where assignee_id = @gate_me
        union select case_reference from {Standings.TableName} where person = @gate_me
        union select id from {table} where assignee_id is null and is_open and kind = any(@gate_takes_up)
        union select id from {table} where is_for_intake_alone and @gate_intake
        """;

    /// <summary>Numbers of all cases but those that a wall or the intake keeps from them: for those who see figures and no names.</summary>
    static bool SeesFigures(Actor actor) => actor.Is(Role.Director, Role.Administrator);

    static readonly string Mine = Stands("@gate_me", $"= '{Standings.Member}'");

    static readonly string Walled = Stands("@gate_me", $"= '{Standings.Walled}'");

    static readonly string Glass = Stands("@gate_me", $"in ('{Standings.Glass}', '{Standings.Purpose}') and s.until > @gate_now");

    /// <summary>What concerns somebody who handles such cases goes past everybody who does.</summary>
    static readonly string GoesPast = $"w.kind = any(@gate_handles) and {Stands($"'{Standings.Handlers}'", $"= '{Standings.Walled}'")}";

    static readonly string BrokenGlass = Stands("@gate_me", $"= '{Standings.Glass}' and s.until > @gate_now");

    // Asked of each row: the database then looks up the few, or gathers all at once for the many.
    static string Stands(string person, string standing) => $"exists (select 1 from {Standings.TableName} s where s.case_reference = w.id and s.person = {person} and s.standing {standing})";

    static readonly string Cases = $"({BrokenGlass} or {Within($" or w.kind = any(@gate_directs) and {Glass}")})";

    /// <summary>Whoever looks through broken glass, or for a purpose, may only look.</summary>
    static readonly string Work = $"(not {BrokenGlass} and {Within("")})";

    /// <param name="orElse">By what else than their roles somebody comes to a case that is not theirs.</param>
    static string Within(string orElse) =>
        $"""
        not {Walled} and (w.assignee_id = @gate_me or {Mine}
          or not ({GoesPast}) and case when w.is_for_intake_alone then @gate_intake
             else w.kind = any(@gate_leads) or w.kind = any(@gate_takes_up) and w.assignee_id is null{orElse} end)
        """;

    static readonly string Figures = $"(not {Walled} and (w.assignee_id = @gate_me or {Mine} or (not w.is_for_intake_alone or @gate_intake) and not ({GoesPast})))";

    public void AddTo(NpgsqlParameterCollection parameters)
    {
        Add("gate_me", NpgsqlDbType.Uuid, actor.StaffId ?? Guid.Empty);
        Add("gate_now", NpgsqlDbType.TimestampTz, now);
        Add("gate_intake", NpgsqlDbType.Boolean, actor.Is(Role.Intake));
        Add("gate_leads", NpgsqlDbType.Array | NpgsqlDbType.Text, Kinds(kind => actor.Is(kind.Leads)));
        Add("gate_takes_up", NpgsqlDbType.Array | NpgsqlDbType.Text, Kinds(kind => kind.TakesUp is { } role && actor.Is(role)));
        Add("gate_handles", NpgsqlDbType.Array | NpgsqlDbType.Text, Kinds(kind => kind.IsHandledBy(role => actor.Is(role))));
        Add("gate_directs", NpgsqlDbType.Array | NpgsqlDbType.Text, Kinds(kind => kind.IsForDirectors && actor.Is(Role.Director)));

        void Add(string name, NpgsqlDbType type, object value)
        {
            if (Condition.Contains('@' + name, StringComparison.Ordinal))
                parameters.Add(new NpgsqlParameter(name, type) { Value = value });
        }
    }

    static string[] Kinds(Func<KindAccess, bool> has) => [.. KindAccess.All.Where(has).Select(kind => kind.Kind.ToString())];
}

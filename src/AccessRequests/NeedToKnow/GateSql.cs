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

    /// <param name="ofEachRow">Whether the first few are wanted in their order: then the database looks up how somebody stands to each of them, and never gathers all that they stand to.</param>
    public GateSql(Actor actor, Scope scope, DateTimeOffset now, bool ofEachRow = false)
    {
        (this.actor, this.now) = (actor, now);
        var conditions = ofEachRow ? OfEachRow : OfMany;
        Condition = scope == Scope.Work ? conditions.Work : scope == Scope.Figures && SeesFigures(actor) ? conditions.Figures : conditions.Cases;
    }

    public string Condition { get; }

    /// <summary>What counts in somebody's figures: a director's hold more than they may open.</summary>
    public static GateSql ForFigures(Actor actor, DateTimeOffset now) => new(actor, SeesFigures(actor) ? Scope.Figures : Scope.Cases, now);

    /// <summary>The kinds of case of which somebody counts all but those that a wall or the intake keeps from them.</summary>
    public static IReadOnlyList<CaseKind> Whole(Actor actor) =>
        [.. KindAccess.All.Where(kind => SeesFigures(actor) || actor.Is(kind.Leads)).Select(kind => kind.Kind)];

    /// <summary>Numbers of all cases but those that a wall or the intake keeps from them: for those who see figures and no names.</summary>
    internal static bool SeesFigures(Actor actor) => actor.Is(Role.Director, Role.Administrator);

    static readonly Conditions
        OfMany = new((person, standing) => $"exists (select 1 {Stands(person, standing)})", parameter => parameter),
        OfEachRow = new((person, standing) => $"coalesce((select true {Stands(person, standing)} limit 1), false)", Unforeseen);

    /// <summary>
    /// A parameter of which the planner expects nothing. The plan for one value is then never cheaper than the plan for all, which is kept: to
    /// plan a list anew takes as long as to read it.
    /// </summary>
    public static string Unforeseen(string parameter) => $"(select {parameter})";

    static string Stands(string person, string standing) => $"from {Standings.TableName} s where s.case_reference = w.id and s.person = {person} and s.standing {standing}";

    sealed class Conditions
    {
        /// <param name="stands">How it is asked how a person stands to a case.</param>
        /// <param name="asked">How a parameter is.</param>
        public Conditions(Func<string, string, string> stands, Func<string, string> asked)
        {
            var (me, now, intake) = (asked("@gate_me"), asked("@gate_now"), asked("@gate_intake"));
            var mine = stands(me, $"= '{Standings.Member}'");
            var walled = stands(me, $"= '{Standings.Walled}'");
            var glass = stands(me, $"in ('{Standings.Glass}', '{Standings.Purpose}') and s.until > {now}");
            var brokenGlass = stands(me, $"= '{Standings.Glass}' and s.until > {now}");
            // What concerns somebody who handles such cases goes past everybody who does.
            var goesPast = $"{IsOf("@gate_handles")} and {stands($"'{Standings.Handlers}'", $"= '{Standings.Walled}'")}";
            Cases = $"({brokenGlass} or {Within($" or {IsOf("@gate_directs")} and {glass}")})";
            Work = $"(not {brokenGlass} and {Within("")})";
            Figures = $"(not {walled} and (w.assignee_id = {me} or {mine} or (not w.is_for_intake_alone or {intake}) and not ({goesPast})))";

            string IsOf(string kinds) => $"w.kind = any({asked(kinds)}::text[])";

            // By what else than their roles somebody comes to a case that is not theirs.
            string Within(string orElse) =>
                $"""
                not {walled} and (w.assignee_id = {me} or {mine}
                  or not ({goesPast}) and case when w.is_for_intake_alone then {intake}
                     else {IsOf("@gate_leads")} or {IsOf("@gate_takes_up")} and w.assignee_id is null{orElse} end)
                """;
        }

        public string Cases { get; }

        /// <summary>Whoever looks through broken glass, or for a purpose, may only look.</summary>
        public string Work { get; }

        public string Figures { get; }
    }

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

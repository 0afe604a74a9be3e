using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;

namespace AccessRequests.Figures;

/// <summary>
/// Cases that somebody may see, looked up in the order in which they are wanted: of each kind that they see as a whole the first, and the
/// first of those near to them. However many others there are, none of them is looked at; the gate has the last word on each.
/// </summary>
sealed class CasesInOrder
{
    public const string LateAfter = "late_after", ReceivedOn = "received_on";

    static readonly string Me = GateSql.Unforeseen("@gate_me");

    readonly Actor viewer;
    readonly GateSql gate;
    readonly Sight sight;

    public CasesInOrder(Actor viewer, Scope scope, DateTimeOffset now)
    {
        this.viewer = viewer;
        gate = new GateSql(viewer, scope, now, ofEachRow: true);
        sight = new Sight(viewer, scope);
    }

    /// <param name="condition">Over a row called <c>w</c>.</param>
    /// <param name="column"><see cref="LateAfter"/> or <see cref="ReceivedOn"/>.</param>
    /// <param name="isOpen">Null where it does not matter.</param>
    /// <param name="hasAfter">Whether they begin after the place <c>@after</c>, <c>@last</c>.</param>
    /// <param name="nearAlone">Only those near to them.</param>
    /// <param name="of">The kinds among which there may be any, where that is known; otherwise all.</param>
    public string Sql(
        string condition, string column, int take, bool isDescending = false, bool? isOpen = true, bool hasAfter = false, bool nearAlone = false, IReadOnlyList<KindOfCase>? of = null)
    {
        var kinds = of ?? KindOfCase.All;
        var (direction, further) = isDescending ? ("desc", "<") : ("asc", ">");
        List<string> all = [.. Sources(kinds).Where(_ => !nearAlone).Select(source => First($"{FigureTables.Cases} w where {source}", $"w.{column}", "w.id"))];
        // Somebody who leads may be near to most cases there are: those of a kind that they see as a whole are not looked up twice.
        var others = kinds.Where(kind => nearAlone || !sight.SeesWhole(kind.Kind, default)).ToList();
        all.AddRange(others.Count == KindOfCase.All.Count ? [Near("")] : others.ConvertAll(kind => Near($" and n.letters = '{kind.Letters}'")));
        return $"select w.data::text from (select distinct id, place from ({string.Join(" union all ", all)}) every) found join {FigureTables.Cases} w on w.id = found.id order by found.place {direction}, w.id {direction} limit {take}";

        string Near(string ofKind)
        {
            var near = $"{FigureTables.Near} n (person, open, late_after, case_id, letters) join {FigureTables.Cases} w on w.id = n.case_id where n.person = {Me}{(isOpen is { } open ? $" and n.open = {(open ? "true" : "false")}" : "")}{ofKind}";
            return column == LateAfter ? First(near, "n.late_after", "n.case_id") : First(near, $"w.{column}", "w.id");
        }

        string First(string source, string place, string id)
        {
            var after = hasAfter ? $" and ({place}, {id}) {further} ({GateSql.Unforeseen("@after")}, {GateSql.Unforeseen("@last")})" : "";
            return $"(select {id} as id, {place} as place from {source} and {condition} and {gate.Condition}{after} order by {place} {direction}, {id} {direction} limit {take})";
        }
    }

    public void AddTo(NpgsqlParameterCollection parameters) => gate.AddTo(parameters);

    IEnumerable<string> Sources(IReadOnlyList<KindOfCase> kinds)
    {
        foreach (var kind in kinds)
            if (sight.SeesWhole(kind.Kind, default))
                yield return $"w.kind = '{kind.Kind}'";
            else if (sight.SeesWhole(kind.Kind, new(false, false, IsUnassigned: true)))
                yield return $"w.kind = '{kind.Kind}' and w.assignee_id is null";
        if (viewer.Is(Role.Intake))
            yield return "w.is_for_intake_alone";
        if (sight.LooksThroughGlass)
            yield return $"w.id in (select case_reference from {Standings.TableName} where person = {Me} and standing = '{Standings.Glass}' and until > {GateSql.Unforeseen("@gate_now")})";
    }
}

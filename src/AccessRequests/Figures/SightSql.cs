using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;

namespace AccessRequests.Figures;

/// <summary>What somebody may count, taken apart: kinds as a whole, the cases of these that are kept from them, and cases of other kinds besides.</summary>
/// <param name="gate">Over a row called <c>w</c>.</param>
sealed class SightSql(Actor viewer, GateSql gate)
{
    public IReadOnlyList<CaseKind> Whole { get; } = GateSql.Whole(viewer);

    // Null is no yes: a case is kept from them unless the gate says that it is not. Which ones to ask about is gathered first, so that
    // the few are looked up and not looked for among all.
    public NpgsqlBatchCommand KeptFrom() => Command(
        $"""
        select w.data::text from {FigureTables.Cases} w
        where w.kind = any(@whole) and w.id in (
            select id from {FigureTables.Cases} where is_for_intake_alone
            union select case_reference from {Standings.TableName} where person in (@me, '{Standings.Handlers}') and standing = '{Standings.Walled}')
          and ({gate.Condition}) is not true
        """);

    // A reference begins with the letters of its kind, so what they stand to of the kinds counted as a whole is never looked up.
    public NpgsqlBatchCommand Besides() => Command(
        $"""
        with theirs as materialized (
            select id from {FigureTables.Cases} where assignee_id = @me and kind = any(@others)
            union select case_reference from {Standings.TableName} where person = @me and split_part(case_reference, '-', 1) = any(@letters))
        select w.data::text from theirs join {FigureTables.Cases} w on w.id = theirs.id
        where w.kind = any(@others) and {gate.Condition}
        """);

    /// <summary>Open cases with a date that runs, of those that they may know of.</summary>
    public NpgsqlBatchCommand Running(string condition, string order, int most) => Command(
        $"select w.data::text from {FigureTables.Cases} w where is_open and state = '{nameof(DueState.Running)}' and due_on is not null and {condition} and {gate.Condition} order by {order} limit {most}");

    NpgsqlBatchCommand Command(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        if (sql.Contains("@whole", StringComparison.Ordinal))
            command.Parameters.Add(new("whole", Whole.Select(kind => kind.ToString()).ToArray()));
        var others = KindOfCase.All.Where(kind => !Whole.Contains(kind.Kind)).ToList();
        if (sql.Contains("@others", StringComparison.Ordinal))
            command.Parameters.Add(new("others", others.Select(kind => kind.Kind.ToString()).ToArray()));
        if (sql.Contains("@letters", StringComparison.Ordinal))
            command.Parameters.Add(new("letters", others.Select(kind => kind.Letters).ToArray()));
        if (sql.Contains("@me", StringComparison.Ordinal))
            command.Parameters.Add(new("me", viewer.StaffId ?? Guid.Empty));
        gate.AddTo(command.Parameters);
        return command;
    }
}

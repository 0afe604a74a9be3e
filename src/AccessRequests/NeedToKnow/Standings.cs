using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace AccessRequests.NeedToKnow;

/// <summary>
/// Who stands how to which case, for lists and counts: written in the same transaction as the fact that says so, because a
/// wall that holds a second later does not hold.
/// </summary>
sealed class Standings : EventProjection, IWriteTables
{
    public const string Called = "standings", Schema = "need_to_know", TableName = $"{Schema}.standing";

    /// <summary>On which the database tells every node of a wall, as soon as it holds: what is kept in memory may show what it hides.</summary>
    public const string Walls = "walls";

    public const string Member = "member", Walled = "walled", Glass = "glass", Purpose = "purpose";

    /// <summary>Stands for everybody who handles such cases, now or later.</summary>
    public static readonly Guid Handlers = Guid.Empty;

    public Standings() => Name = Called;

    public static IReadOnlyList<Type> Reads { get; } = [typeof(IOpenCase), typeof(IAdmit), typeof(IDismiss), typeof(IRaiseWall), typeof(ILowerWall), typeof(IBreakGlass)];

    public IReadOnlyList<ViewTable> Tables { get; } = [new(TableName, $"standing <> '{Purpose}'", "recorded_at")];

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(TableName);
            table.AddColumn<string>("case_reference").AsPrimaryKey();
            table.AddColumn<Guid>("person").AsPrimaryKey();
            table.AddColumn<string>("standing").AsPrimaryKey();
            table.AddColumn("until", "timestamptz");
            table.AddColumn<string>("purpose");
            // By the clock of the database, as the views note when they last read on.
            table.AddColumn("recorded_at", "timestamptz").NotNull().DefaultValueByExpression("now()");
            table.Indexes.Add(new IndexDefinition("ix_standing_person") { Columns = ["person", "standing", "recorded_at"] });
            return table;
        }
    }

    /// <summary>How people stand to a case after all these facts, glass and purposes aside.</summary>
    internal static IEnumerable<(Guid Person, string Standing)> LeftBy(IEnumerable<object> facts)
    {
        var standings = new HashSet<(Guid, string)>();
        foreach (var fact in facts)
        {
            if (fact is IOpenCase { GoesPastHandlers: true })
                standings.Add((Handlers, Walled));
            if (fact is IAdmit admitted)
                standings.UnionWith(admitted.Admitted.Select(person => (person, Member)));
            if (fact is IDismiss dismissed)
                standings.ExceptWith(dismissed.Dismissed.Select(person => (person, Member)));
            if (fact is IRaiseWall raised)
                standings.UnionWith(raised.Walled.Select(person => (person, Walled)));
            if (fact is ILowerWall lowered)
                standings.ExceptWith(lowered.Unwalled.Select(person => (person, Walled)));
        }
        return standings;
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.StreamKey is not { } reference)
            return ValueTask.CompletedTask;
        if (e.Data is IOpenCase { GoesPastHandlers: true })
            Put(Walled, [Handlers]);
        if (e.Data is IAdmit admitted)
            Put(Member, admitted.Admitted);
        if (e.Data is IDismiss dismissed)
            Remove(Member, dismissed.Dismissed);
        if (e.Data is IRaiseWall raised)
        {
            Put(Walled, raised.Walled);
            operations.QueueSqlCommand($"notify {Walls}");
        }
        if (e.Data is ILowerWall lowered)
            Remove(Walled, lowered.Unwalled);
        if (e.Data is IBreakGlass broken)
            operations.QueueSqlCommand(
                $"insert into {TableName} (case_reference, person, standing, until) values (?, ?, ?, ?) on conflict (case_reference, person, standing) do update set until = greatest(standing.until, excluded.until)",
                reference, broken.LookerId, Glass, broken.Until);
        return ValueTask.CompletedTask;

        void Put(string standing, IReadOnlyList<Guid> people)
        {
            foreach (var person in people)
                operations.QueueSqlCommand($"insert into {TableName} (case_reference, person, standing) values (?, ?, ?) on conflict do nothing", reference, person, standing);
        }

        void Remove(string standing, IReadOnlyList<Guid> people)
        {
            foreach (var person in people)
                operations.QueueSqlCommand($"delete from {TableName} where case_reference = ? and person = ? and standing = ?", reference, person, standing);
        }
    }
}

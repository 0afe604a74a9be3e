using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace AccessRequests.DisciplinaryReferrals.Warnings;

/// <summary>Which referral ended in a warning, and its last live day: numbers and dates, written in the same transaction as the decision.</summary>
sealed class WarningTable : EventProjection, IWriteTables
{
    public const string Called = "warnings", TableName = "referrals.warning";

    public WarningTable() => Name = Called;

    public static IReadOnlyList<Type> Reads { get; } = [typeof(ReferralDecided), typeof(ReferralAppealHeard)];

    public IReadOnlyList<ViewTable> Tables { get; } = [new(TableName)];

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(TableName);
            table.AddColumn<string>("case_reference").AsPrimaryKey();
            table.AddColumn<string>("outcome").NotNull();
            table.AddColumn("given_on", "date").NotNull();
            table.AddColumn("last_live_day", "date").NotNull();
            table.Indexes.Add(new IndexDefinition("ix_warning_last_live_day") { Columns = ["last_live_day", "case_reference"] });
            return table;
        }
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (Of(e.Data) is { } came)
            operations.QueueSqlCommand($"delete from {TableName} where case_reference = ?", e.StreamKey!);
        else
            return ValueTask.CompletedTask;
        if (came.LastLiveDay is { } last)
            operations.QueueSqlCommand($"insert into {TableName} (case_reference, outcome, given_on, last_live_day) values (?, ?, ?, ?)", e.StreamKey!, came.Outcome.ToString(), came.On, last);
        return ValueTask.CompletedTask;
    }

    /// <summary>The warning that stands after all these facts; null where none does.</summary>
    internal static (ReferralOutcome Outcome, DateOnly GivenOn, DateOnly LastLiveDay)? LeftBy(IEnumerable<object> facts) =>
        facts.Select(Of).LastOrDefault(came => came is not null) is { LastLiveDay: { } last } left ? (left.Outcome, left.On, last) : null;

    static Came? Of(object fact) => fact switch
    {
        ReferralDecided decided => new(decided.Outcome, decided.DecidedOn, decided.Warning?.LastLiveDay),
        ReferralAppealHeard { Outcome: { } outcome } heard => new(outcome, heard.HeardOn, heard.Warning?.LastLiveDay),
        _ => null,
    };

    sealed record Came(ReferralOutcome Outcome, DateOnly On, DateOnly? LastLiveDay);
}

using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace AccessRequests.DisciplinaryReferrals.Warnings;

/// <summary>Which referral ended in a warning, and its last live day: numbers and dates, written in the same transaction as the decision.</summary>
sealed class WarningTable : EventProjection
{
    public const string TableName = "referrals.warning";

    public WarningTable() => Name = "warnings";

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
        switch (e.Data)
        {
            case ReferralDecided decided:
                Put(decided.Outcome, decided.Warning?.LastLiveDay, decided.DecidedOn);
                break;
            case ReferralAppealHeard { Outcome: { } outcome } heard:
                Put(outcome, heard.Warning?.LastLiveDay, heard.HeardOn);
                break;
        }
        return ValueTask.CompletedTask;

        void Put(ReferralOutcome outcome, DateOnly? lastLiveDay, DateOnly givenOn)
        {
            operations.QueueSqlCommand($"delete from {TableName} where case_reference = ?", e.StreamKey!);
            if (lastLiveDay is { } last)
                operations.QueueSqlCommand($"insert into {TableName} (case_reference, outcome, given_on, last_live_day) values (?, ?, ?, ?)", e.StreamKey!, outcome.ToString(), givenOn, last);
        }
    }
}

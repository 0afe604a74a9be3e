using Weasel.Postgresql.Tables;

namespace AccessRequests.Figures;

/// <summary>One narrow row for each case, and the counts of all of them: kept by <see cref="FigureProjection"/> in one transaction, so they always agree.</summary>
static class FigureTables
{
    public const string Cases = "views.case_figure", Counts = "views.figure";

    public static Table CaseTable
    {
        get
        {
            var table = new Table(Cases);
            table.AddColumn<string>("id").AsPrimaryKey();
            table.AddColumn("kind", "text").NotNull();
            table.AddColumn("is_open", "boolean").NotNull();
            table.AddColumn("is_for_intake_alone", "boolean").NotNull();
            table.AddColumn("assignee_id", "uuid");
            table.AddColumn("state", "text").NotNull();
            table.AddColumn("stage", "text").NotNull();
            table.AddColumn("received_on", "date").NotNull();
            table.AddColumn("due_on", "date");
            table.AddColumn("due_at", "timestamptz");
            table.AddColumn("ended_on", "date");
            table.AddColumn("outcome_on", "date");
            table.AddColumn("review_on", "date");
            table.AddColumn("kept", "boolean");
            table.AddColumn("kept_on", "date");
            table.AddColumn("data", "jsonb").NotNull();
            table.Indexes.Add(new IndexDefinition("ix_case_figure_intake") { Columns = ["id"], Predicate = "is_for_intake_alone" });
            table.Indexes.Add(new IndexDefinition("ix_case_figure_assignee") { Columns = ["assignee_id", "kind"] });
            table.Indexes.Add(new IndexDefinition("ix_case_figure_received") { Columns = ["received_on", "id"] });
            table.Indexes.Add(new IndexDefinition("ix_case_figure_ended") { Columns = ["ended_on", "id"] });
            table.Indexes.Add(new IndexDefinition("ix_case_figure_review") { Columns = ["review_on"], Predicate = "review_on is not null" });
            table.Indexes.Add(new IndexDefinition("ix_case_figure_next") { Columns = ["due_on", "due_at", "id"], Predicate = "is_open and state = 'Running' and due_on is not null" });
            table.Indexes.Add(new IndexDefinition("ix_case_figure_hours") { Columns = ["due_at"], Predicate = "is_open and due_at is not null" });
            return table;
        }
    }

    public static Table CountTable
    {
        get
        {
            var table = new Table(Counts);
            table.AddColumn("measure", "text").AsPrimaryKey();
            table.AddColumn("day", "date").AsPrimaryKey();
            table.AddColumn("kind", "text").AsPrimaryKey();
            table.AddColumn("code", "text").AsPrimaryKey();
            table.AddColumn("n", "integer").NotNull();
            table.Indexes.Add(new IndexDefinition("ix_figure_none") { Columns = ["measure"], Predicate = "n = 0" });
            return table;
        }
    }
}

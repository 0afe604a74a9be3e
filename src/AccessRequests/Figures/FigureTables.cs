using Weasel.Postgresql.Tables;

namespace AccessRequests.Figures;

/// <summary>
/// One narrow row for each case, whom it is near to, and the counts of all of them: kept by <see cref="CaseProjection"/> in one transaction,
/// so they always agree.
/// </summary>
public static class FigureTables
{
    public const string Cases = "views.case_row", Near = "views.case_near", Counts = "views.case_count", Days = "views.case_days";

    /// <summary>Open, without a date that runs: last in every list of dates, so each state has an order of its own.</summary>
    public const string HasNoDate = "late_after = '9999-12-31 00:00:00+00'::timestamp with time zone";

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
            table.AddColumn("late_after", "timestamptz").NotNull();
            table.AddColumn("ended_on", "date");
            table.AddColumn("outcome_on", "date");
            table.AddColumn("review_on", "date");
            table.AddColumn("kept", "boolean");
            table.AddColumn("kept_on", "date");
            table.AddColumn("data", "jsonb").NotNull();
            Ordered("open", ["kind", "late_after", "id"], "is_open");
            Ordered("open_undated", ["kind", "state", "id"], $"is_open and {HasNoDate}");
            Ordered("open_by_hour", ["kind", "late_after", "id"], "is_open and due_at is not null");
            Ordered("unassigned", ["kind", "is_open", "late_after", "id"], "assignee_id is null");
            Ordered("intake", ["late_after", "id"], "is_for_intake_alone");
            Ordered("closed", ["kind", "late_after", "id"], "not is_open");
            Ordered("received", ["kind", "received_on", "id"]);
            Ordered("ended", ["ended_on", "id"], "ended_on is not null");
            Ordered("review", ["review_on"], "review_on is not null");
            return table;

            void Ordered(string name, string[] columns, string? condition = null) => table.Indexes.Add(new IndexDefinition($"ix_case_row_{name}") { Columns = columns, Predicate = condition });
        }
    }

    public static Table NearTable
    {
        get
        {
            var table = new Table(Near);
            table.AddColumn("person", "uuid").AsPrimaryKey();
            table.AddColumn("is_open", "boolean").AsPrimaryKey();
            table.AddColumn("late_after", "timestamptz").AsPrimaryKey();
            table.AddColumn("id", "text").AsPrimaryKey();
            // Whoever leads is near to thousands of cases, and wants the first of one kind.
            table.AddColumn("letters", "text").GeneratedAs("\"left\"(id, 2)");
            table.Indexes.Add(new IndexDefinition("ix_case_near_letters") { Columns = ["person", "is_open", "letters", "late_after", "id"] });
            return table;
        }
    }

    public static Table CountTable
    {
        get
        {
            var table = new Table(Counts);
            table.AddColumn("share", "text").AsPrimaryKey();
            table.AddColumn("kind", "text").AsPrimaryKey();
            table.AddColumn("measure", "text").AsPrimaryKey();
            table.AddColumn("day", "date").AsPrimaryKey();
            table.AddColumn("code", "text").AsPrimaryKey();
            // In no index, so that PostgreSQL counts in the row's own page.
            table.AddColumn("n", "integer").NotNull();
            return table;
        }
    }

    /// <summary>Days taken: of each number of days, from none on, how many cases took so many. A row for each would be hundreds for every month.</summary>
    public static Table DaysTable
    {
        get
        {
            var table = new Table(Days);
            table.AddColumn("share", "text").AsPrimaryKey();
            table.AddColumn("kind", "text").AsPrimaryKey();
            table.AddColumn("measure", "text").AsPrimaryKey();
            table.AddColumn("month", "date").AsPrimaryKey();
            table.AddColumn("cases", "integer[]").NotNull();
            return table;
        }
    }
}

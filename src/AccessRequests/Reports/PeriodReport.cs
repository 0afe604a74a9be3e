using AccessRequests.Casework;

namespace AccessRequests.Reports;

/// <param name="LeftOut">Kinds of case of which the reader counts none.</param>
/// <param name="Law">Under which calendar and readings of the law dates are worked out now.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record PeriodReport(DateOnly From, DateOnly To, IReadOnlyList<ReportSection> Sections, IReadOnlyList<CaseKind> LeftOut, string Law, DateTimeOffset AsAt);

/// <summary>What happened in cases of one kind.</summary>
public sealed record ReportSection(CaseKind Kind, IReadOnlyList<ReportLine> Lines, IReadOnlyList<ReportTable> Tables);

/// <param name="Name">By which programs know it: never renamed.</param>
/// <param name="Definition">What it counts, so that two readers read the same.</param>
/// <param name="Value">Null where there was nothing to count, or it is too small to be shown.</param>
/// <param name="IsHidden">It is from 1 to 4, and not shown.</param>
public sealed record ReportLine(string Name, string Label, string Definition, double? Value, ReportUnit Unit = ReportUnit.Cases, bool IsHidden = false);

public enum ReportUnit { Cases, Days, Percent }

/// <param name="Total">Null where it would give away what is hidden.</param>
public sealed record ReportTable(string Name, string Caption, string Definition, IReadOnlyList<ReportCell> Cells, int? Total)
{
    public bool HidesSomething => Total is null || Cells.Any(cell => cell.Count is null);
}

/// <param name="Count">Null: not shown, as it or another beside it is from 1 to 4.</param>
public sealed record ReportCell(string Code, string Label, int? Count);

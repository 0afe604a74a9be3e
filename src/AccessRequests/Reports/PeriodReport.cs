using System.Text.Json.Serialization;
using AccessRequests.Casework;

namespace AccessRequests.Reports;

/// <param name="From">The first day that was counted: where figures are rounded, that of a month.</param>
/// <param name="LeftOut">Kinds of case of which the reader counts none.</param>
/// <param name="Law">Under which calendar and readings of the law dates are worked out now.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record PeriodReport(DateOnly From, DateOnly To, IReadOnlyList<ReportSection> Sections, IReadOnlyList<CaseKind> LeftOut, string Law, DateTimeOffset AsAt)
{
    [JsonIgnore]
    public ReportPeriod Period => new(From, To);

    [JsonIgnore]
    public bool IsRounded => Sections.Any(section => section.IsRounded);
}

/// <summary>What happened in cases of one kind.</summary>
/// <param name="IsRounded">For whoever may not open such cases, and to hand on: see <see cref="Rounding"/>.</param>
public sealed record ReportSection(CaseKind Kind, bool IsRounded, IReadOnlyList<ReportLine> Lines, IReadOnlyList<ReportTable> Tables);

/// <param name="Name">By which programs know it: never renamed.</param>
/// <param name="Definition">What it counts, so that two readers read the same.</param>
/// <param name="Value">Null where there was nothing to count, or it is not shown.</param>
/// <param name="IsHidden">It is of so few that it is not shown.</param>
public sealed record ReportLine(string Name, string Label, string Definition, double? Value, ReportUnit Unit = ReportUnit.Cases, bool IsHidden = false);

public enum ReportUnit { Cases, Days, Percent }

/// <param name="Total">Rounded by itself, where figures are rounded.</param>
public sealed record ReportTable(string Name, string Caption, string Definition, IReadOnlyList<ReportCell> Cells, int Total);

public sealed record ReportCell(string Code, string Label, int Count);

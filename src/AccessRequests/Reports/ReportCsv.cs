using System.Globalization;
using AccessRequests.Casework;
using CsvHelper;

namespace AccessRequests.Reports;

/// <summary>The same figures for a spreadsheet, one in a row. A cell that a spreadsheet would take for a formula is made text.</summary>
static class ReportCsv
{
    // Spreadsheets take a file without this mark for one in another alphabet.
    static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    static readonly string[] Columns = ["From", "To", "Kind", "Measure", "Label", "Code", "Sort", "Value", "Unit", "Note", "Definition"];

    public static byte[] Write(PeriodReport report) => Write([Columns, .. report.Sections.SelectMany(section => Rows(report, section))]);

    internal static byte[] Write(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
            foreach (var row in rows)
                csv.WriteRecord([.. row.Select(Harmless)]);
        return file.ToArray();
    }

    /// <summary>With these signs a formula begins, in either width, and after a space too; a control character may hide one.</summary>
    static string Harmless(string cell) =>
        cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || cell.Length > 0 && char.IsControl(cell[0]) ? "'" + cell : cell;

    static IEnumerable<string[]> Rows(PeriodReport report, ReportSection section)
    {
        var kind = KindOfCase.Of(section.Kind).Plural;
        foreach (var line in section.Lines)
            yield return Line(line.Name, line.Label, "", "", line.Value, line.Unit.ToString(), line.IsHidden ? ReportWords.Hidden : Note(section.IsRounded && line.Unit is not ReportUnit.Days), line.Definition);
        foreach (var table in section.Tables)
        {
            foreach (var cell in table.Cells)
                yield return Line(table.Name, table.Caption, cell.Code, cell.Label, cell.Count, nameof(ReportUnit.Cases), Note(section.IsRounded), table.Definition);
            if (table.Cells.Count > 0)
                yield return Line(table.Name, table.Caption, "total", "Total", table.Total, nameof(ReportUnit.Cases), Note(section.IsRounded), table.Definition);
        }

        static string Note(bool isRounded) => isRounded ? "rounded" : "";

        string[] Line(string measure, string label, string code, string sort, double? value, string unit, string note, string definition) =>
            [Day(report.From), Day(report.To), kind, measure, label, code, sort, value?.ToString(CultureInfo.InvariantCulture) ?? "", unit, note, definition];
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using AccessRequests.Casework;
using CsvHelper;

namespace AccessRequests.Reports;

/// <summary>The same figures for a spreadsheet, one in a row. A cell that a spreadsheet would take for a formula is made text.</summary>
static class ReportCsv
{
    static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,
        // With these a formula begins, or a cell that hides one.
        InjectionCharacters = "=+-@" + string.Concat(Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code)),
        // Spreadsheets take a file without this mark for one in another alphabet.
        WriteByteOrderMark = true,
    };

    static readonly string[] Columns = ["From", "To", "Kind", "Measure", "Label", "Code", "Sort", "Value", "Unit", "Note", "Definition"];

    public static byte[] Write(PeriodReport report) => Write([Columns, .. report.Sections.SelectMany(section => Rows(report, section))]);

    internal static byte[] Write(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
            foreach (var row in rows)
                csv.WriteRecord([.. row.Select(Narrow)]);
        return file.ToArray();
    }

    /// <summary>Some spreadsheets take the wide forms of these signs for the narrow ones.</summary>
    static string Narrow(string cell) => cell is ['＝' or '＋' or '－' or '＠', ..] ? "'" + cell : cell;

    static IEnumerable<string[]> Rows(PeriodReport report, ReportSection section)
    {
        var kind = KindOfCase.Of(section.Kind).Plural;
        foreach (var line in section.Lines)
            yield return Line(line.Name, line.Label, "", "", line.Value, line.Unit.ToString(), line.IsHidden ? ReportWords.Hidden : "", line.Definition);
        foreach (var table in section.Tables)
        {
            foreach (var cell in table.Cells)
                yield return Line(table.Name, table.Caption, cell.Code, cell.Label, cell.Count, nameof(ReportUnit.Cases), cell.Count is null ? ReportWords.Hidden : "", table.Definition);
            if (table.Cells.Count > 0)
                yield return Line(table.Name, table.Caption, "total", "Total", table.Total, nameof(ReportUnit.Cases), table.Total is null ? ReportWords.Hidden : "", table.Definition);
        }

        string[] Line(string measure, string label, string code, string sort, double? value, string unit, string note, string definition) =>
            [Day(report.From), Day(report.To), kind, measure, label, code, sort, value?.ToString(CultureInfo.InvariantCulture) ?? "", unit, note, definition];
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

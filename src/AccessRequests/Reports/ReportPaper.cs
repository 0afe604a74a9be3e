using AccessRequests.Casework;
using AccessRequests.Documents;
using AccessRequests.Web;

namespace AccessRequests.Reports;

/// <summary>The report on paper.</summary>
static class ReportPaper
{
    static readonly GridColumn[] Figures = [new("Figure", 2), new("Number", 1, IsFigure: true), new("What it counts", 4)], Sorts = [new("Sort", 4), new("Number", 1, IsFigure: true)];

    public static Paper Of(PeriodReport report, string organisation) => new(ReportWords.Title(report),
    [
        new Block.Heading(1, ReportWords.Title(report)),
        .. report.Sections.SelectMany(Section),
        new Block.Heading(2, "How to read this"),
        new Block.Listing([.. ReportWords.Notes(report).Select(note => (Words)note)]),
    ])
    {
        From = new Letterhead(organisation, []),
    };

    static IEnumerable<Block> Section(ReportSection section)
    {
        yield return new Block.Heading(2, KindOfCase.Of(section.Kind).Plural);
        yield return new Block.Grid(Figures, [.. section.Lines.Select(IReadOnlyList<string> (line) => [line.Label, ReportWords.Of(line), line.Definition])]);
        foreach (var table in section.Tables.Where(table => table.Cells.Count > 0))
        {
            yield return new Block.Heading(3, table.Caption);
            yield return new Block.Paragraph(table.Definition);
            yield return new Block.Grid(Sorts, [.. table.Cells.Select(IReadOnlyList<string> (cell) => [cell.Label, UkFormat.Number(cell.Count)]), ["Total", UkFormat.Number(table.Total)]]);
        }
    }
}

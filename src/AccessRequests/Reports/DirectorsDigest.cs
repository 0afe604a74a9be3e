using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Web;
using AccessRequests.Web.Parts;

namespace AccessRequests.Reports;

/// <summary>What a mail to a director says: figures of what they may count, as on the page that it leads to, and no name, number of a case or sort of person.</summary>
/// <param name="Subject">Without figures: it is read over shoulders.</param>
/// <param name="Path">Where the same figures are, and more.</param>
public sealed record Digest(string Subject, IReadOnlyList<string> Lines, string Path);

/// <summary>The words of the weekly and of the quarterly mail. Whose walls hold: each director is written their own.</summary>
public sealed class DirectorsDigest(FigureQuery figures, ReportQuery reports)
{
    static readonly string[] Told = ["received", "closed", "open-at-end", "on-time", "late", "past-date"];

    /// <summary>How open cases stand, as on the board.</summary>
    public async Task<Digest> Week(Actor reader, DateTimeOffset now, CancellationToken cancel)
    {
        var set = await figures.Read(reader, new([Measure.Due, Measure.Standing, Measure.Load]), cancel);
        List<string> lines = [.. KindOfCase.All.Select(kind => KindFigures.Of(kind.Kind, set, now)).Where(kind => kind.Open > 0).Select(Line)];
        return new Digest("Dates of this week", lines.Count > 0 ? lines : ["No case is open."], "/board");
    }

    /// <summary>What happened in the quarter that is over, as in its report.</summary>
    public async Task<Digest> Quarter(Actor reader, DateOnly today, CancellationToken cancel)
    {
        var report = await reports.Read(reader, ReportPeriod.LastQuarter(today), isToHandOn: true, cancel);
        return new Digest(
            "The report on the last quarter",
            [$"The report for {report.Period.InWords} is ready, as a page, as PDF and for a spreadsheet.", .. report.Sections.Select(Line), ReportWords.Rounding],
            ReportEndpoints.Address + report.Period.Query);
    }

    static string Line(KindFigures kind) =>
        $"{KindOfCase.Of(kind.Kind).Plural}: {UkFormat.Number(kind.Open)} open, {UkFormat.Number(kind.Overdue)} overdue, {UkFormat.Number(kind.DueSoon)} due in {RagWords.SoonDays} days, {UkFormat.Number(kind.Waiting)} waiting, {UkFormat.Number(kind.Unassigned)} with nobody.";

    static string Line(ReportSection section) =>
        $"{KindOfCase.Of(section.Kind).Plural}: {string.Join(", ", section.Lines.Where(line => Told.Contains(line.Name)).Select(line => $"{UkFormat.Uncapital(line.Label)} {ReportWords.Of(line)}"))}.";
}

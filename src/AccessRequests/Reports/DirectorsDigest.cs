using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Reports;

/// <summary>What the mail to a director says: figures of what they may count, and no name, number of a case or sort that could tell of somebody.</summary>
/// <param name="Subject">Without figures: it is read over shoulders.</param>
public sealed record Digest(string Subject, IReadOnlyList<string> Lines);

/// <summary>The figures for the weekly and the quarterly mail.</summary>
public sealed class DirectorsDigest(ReportQuery reports)
{
    static readonly string[] Told = ["received", "closed", "open-at-end", "on-time", "late", "past-date"];

    /// <param name="reader">Whose walls hold: each director is sent their own.</param>
    public async Task<Digest> Of(Actor reader, ReportPeriod period, CancellationToken cancel)
    {
        var report = await reports.Read(reader, period, cancel);
        return new Digest($"Figures for {period.InWords}", [.. report.Sections.Select(section => $"{KindOfCase.Of(section.Kind).Plural}: {Line(section)}.")]);
    }

    static string Line(ReportSection section) => string.Join(", ", section.Lines.Where(line => Told.Contains(line.Name)).Select(line => $"{UkFormat.Uncapital(line.Label)} {ReportWords.Of(line)}"));
}

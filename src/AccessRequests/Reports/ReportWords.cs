using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Web;

namespace AccessRequests.Reports;

/// <summary>How a report says its figures, on the page, on paper and in a mail.</summary>
static class ReportWords
{
    public const string Hidden = "not shown";

    public static readonly string Rounding =
        $"So that no figure tells who somebody is, figures are rounded to the nearest {Reports.Rounding.Base} from month to month: each may be up to {Reports.Rounding.Base - 1} more or less than what was, they may not add up, and days are shown of at least {Reports.Rounding.Base} cases.";

    public static string Of(ReportLine line) => line switch
    {
        { IsHidden: true } => Hidden,
        { Value: null } => "none",
        { Unit: ReportUnit.Percent, Value: { } share } => Number(share) + " %",
        { Unit: ReportUnit.Days, Value: { } days } => Number(days) + (days == 1 ? " day" : " days"),
        { Value: { } count } => UkFormat.Number((int)count),
    };

    public static string Title(PeriodReport report) => $"Report for {report.Period.InWords}";

    /// <summary>What every reader of it has to know.</summary>
    public static IEnumerable<string> Notes(PeriodReport report)
    {
        yield return "Figures leave out any matter that the reader may not see.";
        if (report.LeftOut.Count > 0)
            yield return $"Not in this report, as the reader does not count them: {Plurals(report.LeftOut)}.";
        if (report.IsRounded)
            yield return Rounding + (report.Sections.All(section => section.IsRounded) ? "" : $" Not rounded: {Plurals(report.Sections.Where(section => !section.IsRounded).Select(section => section.Kind))}.");
        if (report.Sections.Any(section => !section.IsRounded))
            yield return "Small numbers in figures that are not rounded can tell who somebody is. Keep them to those who may know; to hand the report on, take the rounded one.";
        yield return $"Worked out under: {report.Law}.";
        yield return $"As at {UkFormat.DateAndTime(report.AsAt)}.";
    }

    static string Plurals(IEnumerable<CaseKind> kinds) => string.Join(", ", kinds.Select(kind => UkFormat.Uncapital(KindOfCase.Of(kind).Plural)));

    static string Number(double value) => value.ToString("#,0.#", CultureInfo.GetCultureInfo("en-GB"));
}

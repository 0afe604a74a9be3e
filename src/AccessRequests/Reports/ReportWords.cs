using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Web;

namespace AccessRequests.Reports;

/// <summary>How a report says its figures, on the page, on paper and in a mail.</summary>
static class ReportWords
{
    public const string Hidden = "not shown";

    public static string Of(ReportLine line) => line switch
    {
        { IsHidden: true } => Hidden,
        { Value: null } => "none",
        { Unit: ReportUnit.Percent, Value: { } share } => Number(share) + " %",
        { Unit: ReportUnit.Days, Value: { } days } => Number(days) + (days == 1 ? " day" : " days"),
        { Value: { } count } => UkFormat.Number((int)count),
    };

    public static string Of(int? count) => count is { } shown ? UkFormat.Number(shown) : Hidden;

    public static string Title(PeriodReport report) => $"Report for {new ReportPeriod(report.From, report.To).InWords}";

    /// <summary>What every reader of it has to know.</summary>
    public static IEnumerable<string> Notes(PeriodReport report)
    {
        yield return "Figures leave out any matter that the reader may not see.";
        if (report.LeftOut.Count > 0)
            yield return $"Not in this report, as the reader does not count them: {string.Join(", ", report.LeftOut.Select(kind => UkFormat.Uncapital(KindOfCase.Of(kind).Plural)))}.";
        yield return $"Where a number from 1 to {Suppression.Least - 1} could tell who somebody is, it is not shown, and as many others as keep it from being worked out.";
        yield return $"Worked out under: {report.Law}.";
        yield return $"As at {UkFormat.DateAndTime(report.AsAt)}.";
    }

    static string Number(double value) => value.ToString("#,0.#", CultureInfo.GetCultureInfo("en-GB"));
}

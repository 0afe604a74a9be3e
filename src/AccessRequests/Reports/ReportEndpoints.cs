using AccessRequests.Documents;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Reports;

/// <summary>The report for a period: as a page, on paper, for a spreadsheet, for programs. All four read the same figures behind the same gate.</summary>
static class ReportEndpoints
{
    public const string Address = "/board/report";

    static readonly string[] Readers = [Role.Director, Role.Lead, Role.ConductLead];

    public static void MapReportPages(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet($"{Address}.pdf", Print).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet($"{Address}.csv", Spread).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/api/reports/{from}/{to}", Get)
            .ForStaff(Readers)
            .WithTags("Lists")
            .WithName("Report")
            .WithSummary("What happened in a period, with what every figure counts")
            .WithDescription("From the first day to the last, both included, each like 2026-01-01. Numbers from 1 to 4 that could tell who somebody is are null.")
            .Produces<PeriodReport>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(HttpContext http, Actor actor, ReportQuery reports, TimeProvider time, CancellationToken cancel)
    {
        var today = UkTime.DateOf(time.GetUtcNow());
        var (period, form) = Asked(http, today);
        return Page.Show<ReportPage>(
            new { Form = form, Period = period, Report = form.HasErrors ? null : await reports.Read(actor, period, cancel), Today = today },
            form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static async Task<IResult> Print(HttpContext http, Actor actor, ReportQuery reports, PdfWriter writer, Organisation organisation, TimeProvider time, CancellationToken cancel)
    {
        var (period, form) = Asked(http, UkTime.DateOf(time.GetUtcNow()));
        return form.HasErrors
            ? Results.Redirect(Address + http.Request.QueryString)
            : Results.File(writer.Write(ReportPaper.Of(await reports.Read(actor, period, cancel), organisation.Name)), "application/pdf", FileName(period, "pdf"));
    }

    static async Task<IResult> Spread(HttpContext http, Actor actor, ReportQuery reports, TimeProvider time, CancellationToken cancel)
    {
        var (period, form) = Asked(http, UkTime.DateOf(time.GetUtcNow()));
        return form.HasErrors
            ? Results.Redirect(Address + http.Request.QueryString)
            : Results.File(ReportCsv.Write(await reports.Read(actor, period, cancel)), "text/csv; charset=utf-8", FileName(period, "csv"));
    }

    static async Task<IResult> Get(string from, string to, Actor actor, ReportQuery reports, CancellationToken cancel)
    {
        if (ReportPeriod.Day(from) is not { } first)
            return Answer.BadQuery("from", "must be a real date, like 2026-01-01");
        if (ReportPeriod.Day(to) is not { } last)
            return Answer.BadQuery("to", "must be a real date, like 2026-03-31");
        var period = new ReportPeriod(first, last);
        return period.Fault is { } fault ? Answer.BadQuery(fault.Field!, fault.Message) : Results.Ok(await reports.Read(actor, period, cancel));
    }

    /// <summary>The two days, typed into the form or given in the address; the last quarter where there are none.</summary>
    static (ReportPeriod Period, FormInput Form) Asked(HttpContext http, DateOnly today)
    {
        var usual = ReportPeriod.LastQuarter(today);
        var query = http.Request.Query;
        if (!query.Keys.Any(key => key.StartsWith("from", StringComparison.Ordinal) || key.StartsWith("to", StringComparison.Ordinal)))
            return (usual, Filled(usual));
        var form = FormInput.With(query.ToDictionary(field => field.Key, field => field.Value));
        var (from, to) = (Given("from"), Given("to"));
        if (from is null)
            return (usual, form.But(new FieldError("from", "Enter the first day, like 1 1 2026")));
        if (to is null)
            return (usual, form.But(new FieldError("to", "Enter the last day, like 31 3 2026")));
        var period = new ReportPeriod(from.Value, to.Value);
        return (period, period.Fault is { } fault ? form.But(fault) : Filled(period));

        DateOnly? Given(string name) => ReportPeriod.Day(query[name])
            ?? (int.TryParse(query[$"{name}.year"], out var year) && int.TryParse(query[$"{name}.month"], out var month) && int.TryParse(query[$"{name}.day"], out var day)
                ? ReportPeriod.Day($"{year:0000}-{month:00}-{day:00}") : null);
    }

    static FormInput Filled(ReportPeriod period) => FormInput.With([.. Parts("from", period.From), .. Parts("to", period.To)]);

    static IEnumerable<(string, string?)> Parts(string name, DateOnly day) => [($"{name}.day", $"{day.Day}"), ($"{name}.month", $"{day.Month}"), ($"{name}.year", $"{day.Year}")];

    static string FileName(ReportPeriod period, string type) => $"report-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}.{type}";
}

using AccessRequests.Documents;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Reports;

/// <summary>The report for a period: as a page, on paper, for a spreadsheet, for programs. All four read the same figures behind the same gate.</summary>
static class ReportEndpoints
{
    public const string Address = "/board/report", Rounded = "rounded";

    const string NotOver = "No month of it is over yet; until then its figures are on the board";

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
            .WithDescription("From the first day to the last, both included, each like 2026-01-01. Of cases that the reader may not open, and with rounded=yes of all, whole months that are over are counted and every figure is rounded, so that no report and no difference of two tells of a few people; from and to then say which days were counted. With If-None-Match: 304 where nothing changed.")
            .Produces<PeriodReport>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(HttpContext http, Actor actor, ReportQuery reports, TimeProvider time, CancellationToken cancel)
    {
        var today = UkTime.DateOf(time.GetUtcNow());
        var (period, isToHandOn, form) = Asked(http, actor, today);
        return Page.Show<ReportPage>(
            new
            {
                Form = form,
                Period = period,
                Report = form.HasErrors ? null : await reports.Read(actor, period, isToHandOn, cancel),
                IsToHandOn = isToHandOn,
                Usual = ReportPeriod.Usual(today).Where(usual => Fault(actor, usual.Period, isToHandOn, today) is null).ToList(),
            },
            form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static Task<IResult> Print(HttpContext http, Actor actor, ReportQuery reports, PdfWriter writer, Organisation organisation, TimeProvider time, CancellationToken cancel) =>
        File(http, actor, reports, time, "application/pdf", "pdf", report => writer.Write(ReportPaper.Of(report, organisation.Name)), cancel);

    static Task<IResult> Spread(HttpContext http, Actor actor, ReportQuery reports, TimeProvider time, CancellationToken cancel) =>
        File(http, actor, reports, time, "text/csv; charset=utf-8", "csv", ReportCsv.Write, cancel);

    static async Task<IResult> File(HttpContext http, Actor actor, ReportQuery reports, TimeProvider time, string type, string extension, Func<PeriodReport, byte[]> write, CancellationToken cancel)
    {
        var (period, isToHandOn, form) = Asked(http, actor, UkTime.DateOf(time.GetUtcNow()));
        if (form.HasErrors)
            return Results.Redirect(Address + http.Request.QueryString);
        var report = await reports.Read(actor, period, isToHandOn, cancel);
        return Results.File(write(report), type, $"report-{report.From:yyyy-MM-dd}-{report.To:yyyy-MM-dd}.{extension}");
    }

    static async Task<IResult> Get(HttpContext http, string from, string to, string? rounded, Actor actor, ReportQuery reports, TimeProvider time, CancellationToken cancel)
    {
        if (ReportPeriod.Day(from) is not { } first)
            return Answer.BadQuery("from", "must be a real date, like 2026-01-01");
        if (ReportPeriod.Day(to) is not { } last)
            return Answer.BadQuery("to", "must be a real date, like 2026-03-31");
        var (period, isToHandOn) = (new ReportPeriod(first, last), rounded == "yes");
        if (Fault(actor, period, isToHandOn, UkTime.DateOf(time.GetUtcNow())) is { } fault)
            return Answer.BadQuery(fault.Field!, fault.Message);
        var report = await reports.Read(actor, period, isToHandOn, cancel);
        return ETags.Answer(http, report, report with { AsAt = default });
    }

    static FieldError? Fault(Actor actor, ReportPeriod period, bool isToHandOn, DateOnly today) =>
        period.Fault ?? (ReportQuery.Counted(actor, period, isToHandOn, today) is null ? new FieldError("from", NotOver) : null);

    /// <summary>The two days, typed into the form or given in the address; the last quarter where there are none.</summary>
    static (ReportPeriod Period, bool IsToHandOn, FormInput Form) Asked(HttpContext http, Actor actor, DateOnly today)
    {
        var usual = ReportPeriod.LastQuarter(today);
        var query = http.Request.Query;
        var isToHandOn = query[Rounded] == "yes";
        if (!query.Keys.Any(key => key.StartsWith("from", StringComparison.Ordinal) || key.StartsWith("to", StringComparison.Ordinal)))
            return (usual, isToHandOn, Filled(usual));
        var form = FormInput.With(query.ToDictionary(field => field.Key, field => field.Value));
        var (from, to) = (Given("from"), Given("to"));
        if (from is null)
            return (usual, isToHandOn, form.But(new FieldError("from", "Enter the first day, like 1 1 2026")));
        if (to is null)
            return (usual, isToHandOn, form.But(new FieldError("to", "Enter the last day, like 31 3 2026")));
        var period = new ReportPeriod(from.Value, to.Value);
        return (period, isToHandOn, Fault(actor, period, isToHandOn, today) is { } fault ? form.But(fault) : Filled(period));

        DateOnly? Given(string name) => ReportPeriod.Day(query[name])
            ?? (int.TryParse(query[$"{name}.year"], out var year) && int.TryParse(query[$"{name}.month"], out var month) && int.TryParse(query[$"{name}.day"], out var day)
                ? ReportPeriod.Day($"{year:0000}-{month:00}-{day:00}") : null);
    }

    static FormInput Filled(ReportPeriod period) => FormInput.With([.. Parts("from", period.From), .. Parts("to", period.To)]);

    static IEnumerable<(string, string?)> Parts(string name, DateOnly day) => [($"{name}.day", $"{day.Day}"), ($"{name}.month", $"{day.Month}"), ($"{name}.year", $"{day.Year}")];
}

using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using AccessRequests.Web.Fields;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Breaches.Reporting;

/// <summary>Anyone who works here reports a breach; whoever leads breaches takes it from there.</summary>
static class ReportEndpoints
{
    public const string Address = "/staff/breaches/new";

    public static void MapReporting(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ([FromQuery] string? from, TimeProvider time) =>
            Page.Show<ReportPage>(new { Form = FormInput.With([.. MomentField.Of("reportedAt", time.GetUtcNow()), ("cameOf", from)]) })).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, PostForm).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapPost(KindOfCase.Breach.Api, PostJson)
            .ForStaff()
            .DescribeSubmission<BreachReceipt>("Breaches", "ReportBreach", "Report a breach of personal data (UK GDPR art 33)")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> PostForm(HttpContext http, Actor actor, BreachReception reception, CancellationToken cancel)
    {
        var (report, form) = FormReader.Read<ReportBreach>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (report is null)
            return Again(form);
        var shape = ReportBreach.Shape.Validate(report);
        if (!shape.IsValid)
            return Again(form.But(FieldErrors.From(shape)));
        try
        {
            var key = Guid.TryParse(form.Value(Form.SubmissionField), out var submission) ? submission.ToString("N") : null;
            var (receipt, errors) = await reception.Report(report, actor, key, cancel);
            return receipt is null ? Again(form.But(errors)) : Page.Show<ReportedPage>(new { Receipt = receipt, OpensCases = actor.Is(Role.Lead) });
        }
        catch (KeyReusedException)
        {
            return Again(form.But(new FieldError(null, "This form was sent before, with other answers, and that breach was recorded. To report another, open the form anew")));
        }
    }

    static Task<IResult> PostJson(
        [FromBody] ReportBreach report, [FromHeader(Name = Submissions.KeyHeader)] string? key, Actor actor, BreachReception reception, CancellationToken cancel) =>
        Submissions.Created(key, ReportBreach.Shape.Validate(report), () => reception.Report(report, actor, key, cancel));

    static IResult Again(FormInput form) => Page.Show<ReportPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);
}

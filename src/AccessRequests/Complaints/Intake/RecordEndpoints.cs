using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.Links;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Complaints.Intake;

/// <summary>Staff write down a complaint that came to them. The access code is in the answer, once, to be passed on.</summary>
static class RecordEndpoints
{
    public const string Address = "/staff/cases/new-complaint";

    /// <summary>Whoever is told of a complaint can pass it on; to read it is another matter.</summary>
    public static readonly string[] Roles = [Role.Caseworker, Role.Lead, Role.Intake, Role.ConductLead, Role.Independent, Role.Director];

    public static void MapRecording(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ([FromQuery] string? from) => Page.Show<RecordPage>(new { Form = FormInput.With(("cameOf", from)) })).ForStaff(Roles).ExcludeFromDescription();
        app.MapPost(Address, Record).ForStaff(Roles).TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Record(HttpContext http, Actor actor, ComplaintReception reception, SameMessageDesk others, CancellationToken cancel)
    {
        var (record, form) = FormReader.Read<RecordComplaint>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (record is null)
            return Again(form);
        var shape = RecordComplaint.Shape.Validate(record);
        if (!shape.IsValid)
            return Again(form.But(FieldErrors.From(shape)));
        try
        {
            var key = Guid.TryParse(form.Value(Form.SubmissionField), out var submission) ? submission.ToString("N") : null;
            var (receipt, errors) = await reception.Record(record, actor, key, cancel);
            return receipt is null
                ? Again(form.But(errors))
                : Page.Show<RecordedPage>(new { Receipt = receipt, Record = record, Also = await others.Open(record.Also, record.SameMessage(receipt.CaseReference), actor, key, cancel) });
        }
        catch (KeyReusedException)
        {
            return Again(form.But(new FieldError(null, "This form was sent before, with other answers, and that complaint was recorded")));
        }
    }

    static IResult Again(FormInput form) => Page.Show<RecordPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);
}

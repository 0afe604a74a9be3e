using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.Links;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>Staff write down a request that came to them. The access code is in the answer, once, to be passed on.</summary>
static class RecordEndpoints
{
    public const string Address = "/staff/cases/new";

    public static readonly string[] Roles = [Role.Caseworker, Role.Lead];

    public static void MapRecording(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ([FromQuery] string? from) => Page.Show<RecordPage>(new { Form = FormInput.With(("cameOf", from)) })).ForStaff(Roles).ExcludeFromDescription();
        app.MapPost(Address, Record).ForStaff(Roles).TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Record(HttpContext http, Actor actor, AccessRequestReception reception, SameMessageDesk others, CancellationToken cancel)
    {
        var (record, form) = FormReader.Read<RecordAccessRequest>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (record is null)
            return Again(form);
        var shape = RecordAccessRequest.Shape.Validate(record);
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
            return Again(form.But(new FieldError(null, "This form was sent before, with other answers, and that request was recorded. Look for it in the list of cases")));
        }
    }

    static IResult Again(FormInput form) => Page.Show<RecordPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);
}

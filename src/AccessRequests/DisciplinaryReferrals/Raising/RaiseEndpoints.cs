using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.DisciplinaryReferrals.Raising;

/// <summary>Anyone who works here may raise a referral; whoever leads referrals takes it from there.</summary>
static class RaiseEndpoints
{
    public const string Address = "/staff/referrals/new";

    public static void MapRaising(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ([FromQuery] string? from) => Page.Show<RaisePage>(new { Form = from is null ? FormInput.Empty : FormInput.With(("source", from)) })).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, PostForm).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapPost(KindOfCase.DisciplinaryReferral.Api, PostJson)
            .ForStaff()
            .DescribeSubmission<ReferralReceipt>("Disciplinary referrals", "RaiseReferral", "Raise a referral about how a member of staff or a volunteer behaved")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> PostForm(HttpContext http, Actor actor, ReferralReception reception, CancellationToken cancel)
    {
        var (raise, form) = FormReader.Read<RaiseReferral>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (raise is null)
            return Again(form);
        var shape = RaiseReferral.Shape.Validate(raise);
        if (!shape.IsValid)
            return Again(form.But(FieldErrors.From(shape)));
        try
        {
            var key = Guid.TryParse(form.Value(Form.SubmissionField), out var submission) ? submission.ToString("N") : null;
            var (receipt, errors) = await reception.Raise(raise, actor, key, cancel);
            return receipt is null ? Again(form.But(errors)) : Page.Show<RaisedPage>(new { Receipt = receipt, OpensCases = actor.Is(Role.ConductLead) && raise.SubjectId != actor.StaffId });
        }
        catch (KeyReusedException)
        {
            return Again(form.But(new FieldError(null, "This form was sent before, with other answers, and that referral was recorded. To raise another, open the form anew")));
        }
    }

    static Task<IResult> PostJson(
        [FromBody] RaiseReferral raise, [FromHeader(Name = Submissions.KeyHeader)] string? key, Actor actor, ReferralReception reception, CancellationToken cancel) =>
        Submissions.Created(key, RaiseReferral.Shape.Validate(raise), () => reception.Raise(raise, actor, key, cancel));

    static IResult Again(FormInput form) => Page.Show<RaisePage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);
}

using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;

namespace AccessRequests.Confidentiality;

/// <summary>
/// Breaking the glass: whoever needs a case that is kept from them asks by its number, and is told nothing of whether it
/// exists; somebody else who may see it agrees.
/// </summary>
static class GlassEndpoints
{
    public const string Address = "/staff/break-glass", Number = "number", Reason = "reason", Request = "request";

    static readonly string[] Approvers = [Role.Lead, Role.ConductLead, Role.Director, Role.Independent];

    public static void MapGlass(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, Ask).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapPost($"{Address}/agree", Agree).ForStaff(Approvers).RequireRecentSignIn().TakesForm().ExcludeFromDescription();
        app.MapPost($"{Address}/decline", Decline).ForStaff(Approvers).TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Show(Actor actor, GlassRequests requests, CaseDoors doors, StaffDirectory staff, string? asked, string? answered, CancellationToken cancel) =>
        Page.Show<GlassPage>(new { Waiting = await For(actor, requests, doors, cancel), Names = await staff.Names(cancel), HasAsked = asked is not null, HasAnswered = answered is not null });

    static async Task<IResult> Ask(HttpContext http, Actor actor, GlassRequests requests, CaseDoors doors, StaffDirectory staff, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var reason = Choices.Parse<GlassReason>(form.Value(Reason));
        var isNumber = CaseReference.TryParse(form.Value(Number), out var reference);
        if (isNumber && reason is { } chosen)
        {
            await requests.Ask(reference.Value, actor, chosen, cancel);
            return Results.Redirect($"{Address}?asked");
        }
        FieldError[] errors =
        [
            .. isNumber ? Array.Empty<FieldError>() : [new(Number, "Enter a case number like AR-2611-7K3M-9QXT")],
            .. reason is null ? [new FieldError(Reason, "Choose why it cannot wait")] : Array.Empty<FieldError>(),
        ];
        return Page.Show<GlassPage>(
            new { Waiting = await For(actor, requests, doors, cancel), Names = await staff.Names(cancel), Form = form.But(errors) }, StatusCodes.Status422UnprocessableEntity);
    }

    static Task<IResult> Agree(HttpContext http, Actor actor, GlassRequests requests, CaseDoors doors, CancellationToken cancel) =>
        Settle(http, actor, requests, doors, request => doors.Of(request.Reference)!.Break(request, actor, cancel), cancel);

    static Task<IResult> Decline(HttpContext http, Actor actor, GlassRequests requests, CaseDoors doors, CancellationToken cancel) =>
        Settle(http, actor, requests, doors, _ => Task.FromResult(true), cancel);

    static async Task<IResult> Settle(HttpContext http, Actor actor, GlassRequests requests, CaseDoors doors, Func<GlassRequest, Task<bool>> settle, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (!Guid.TryParse(form.Value(Request), out var id) || (await For(actor, requests, doors, cancel)).FirstOrDefault(waiting => waiting.Id == id) is not { } request)
            return Answer.NotFoundPage();
        if (await settle(request))
            await requests.Answered(id, cancel);
        return Results.Redirect($"{Address}?answered");
    }

    /// <summary>What somebody may answer: not their own, and only of cases that they themselves could look at.</summary>
    static async Task<IReadOnlyList<GlassRequest>> For(Actor actor, GlassRequests requests, CaseDoors doors, CancellationToken cancel)
    {
        var theirs = new List<GlassRequest>();
        if (!actor.Is(Approvers))
            return theirs;
        foreach (var request in (await requests.Waiting(cancel)).Where(request => request.AskedBy != actor.StaffId))
            if (await doors.AccessOf(request.Reference, cancel) is { } access && Gate.Of(actor, request.Reference, access with { Glass = [] }, DateTimeOffset.MaxValue) != Reach.None)
                theirs.Add(request);
        return theirs;
    }
}

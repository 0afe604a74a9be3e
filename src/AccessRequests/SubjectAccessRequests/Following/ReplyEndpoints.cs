using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.SubjectAccessRequests.Clarifying;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Following;

/// <summary>The requester answers our question: the same act as when staff record the answer, done by the requester, today.</summary>
static class ReplyEndpoints
{
    public const string Address = FollowEndpoints.Case + "/reply", QuestionField = "question";

    static readonly string[] Fields = ["our question"];

    public static void MapReplying(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForRequester().ExcludeFromDescription();
        app.MapPost(Address, Answered)
            // A session that ended while they wrote must not cost them what they wrote: so it is looked at here, not at the door.
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(RequesterSession.Scheme).RequireAssertion(_ => true))
            .AddEndpointFilter(KeepWhatWasTyped)
            .TakesForm()
            .ExcludeFromDescription();
    }

    static async Task<IResult> Show(HttpContext http, Casefiles<SubjectAccessRequest> files, CancellationToken cancel) =>
        await Ask(RequesterSession.CaseOf(http.User)!, FormInput.Empty, files, cancel);

    /// <summary>The form's token is that of the session that has ended; this asks for the code again, and nothing is done yet.</summary>
    static async ValueTask<object?> KeepWhatWasTyped(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (RequesterSession.CaseOf(http.User) is not null || !http.Request.HasFormContentType)
            return await next(invocation);
        var form = FormInput.From(await http.Request.ReadFormAsync(http.RequestAborted));
        return form.Values.ContainsKey(FollowEndpoints.Code) ? await next(invocation) : Page.Show<SessionEndedPage>(new { Form = form }, StatusCodes.Status401Unauthorized);
    }

    static async Task<IResult> Answered(
        HttpContext http, CodeEntry codes, Casefiles<SubjectAccessRequest> files, ActRunner<SubjectAccessRequest> acts, TimeProvider time, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (RequesterSession.CaseOf(http.User) is { } following)
            return await Record(following, form, files, acts, time, cancel);
        var typed = form.Value(FollowEndpoints.Code);
        switch (await codes.Try(http, typed, cancel))
        {
            case CodeTried.Opened opened:
                await RequesterSession.SignIn(http, opened.Reference, typed!);
                return await Record(opened.Reference, form, files, acts, time, cancel);
            case CodeTried.TooMany tooMany:
                return Answer.TooMany(http, tooMany.Wait);
            default:
                return Page.Show<SessionEndedPage>(new { Form = form.But(FollowEndpoints.WrongCode) }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    static async Task<IResult> Record(
        string reference, FormInput form, Casefiles<SubjectAccessRequest> files, ActRunner<SubjectAccessRequest> acts, TimeProvider time, CancellationToken cancel)
    {
        var (read, kept) = FormReader.Read<RecordClarification>(form);
        if (read is null)
            return await Ask(reference, kept, files, cancel);
        var answer = read with { ReceivedOn = UkTime.DateOf(time.GetUtcNow()) };
        var outcome = await acts.AsRequester(files, answer, reference, request => IsAboutTheSameQuestion(request, form), cancel);
        return outcome switch
        {
            ActOutcome.Accepted => Results.Redirect($"{FollowEndpoints.Case}?answered"),
            ActOutcome.Refused refused => await Ask(reference, form.But([.. refused.Errors.Select(InTheirWords)]), files, cancel),
            _ => await Ask(reference, form.But(new FieldError("answer", "We have asked something else in the meantime. Read the question again")), files, cancel),
        };
    }

    static async Task<IResult> Ask(string reference, FormInput form, Casefiles<SubjectAccessRequest> files, CancellationToken cancel)
    {
        if (await files.Open(reference, Actor.Requester(reference), FollowEndpoints.Purpose, Fields, cancel) is not { } file)
            return Answer.NotFoundPage();
        return file.Case is { IsInHand: true, AwaitsAnswer: true }
            ? Page.Show<ReplyPage>(new { File = file, Form = form }, form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.Redirect(FollowEndpoints.Case);
    }

    static bool IsAboutTheSameQuestion(SubjectAccessRequest request, FormInput form) => form.Value(QuestionField) == request.Questions.Count.ToString();

    /// <summary>The act speaks to staff about the requester; here the requester reads it.</summary>
    static FieldError InTheirWords(FieldError error) => error.Message == "Enter what they answered" ? error with { Message = "Enter your answer" } : error;
}

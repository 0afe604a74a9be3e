using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Following;

/// <summary>How whoever holds the code answers our question, in one kind of case.</summary>
/// <param name="IsAsked">A question is open.</param>
/// <param name="Asked">How many questions were asked: the answer must be to the last of them.</param>
/// <param name="On">The answer, given on this day.</param>
public sealed record Replying<TCommand, TCase>(Func<TCase, bool> IsAsked, Func<TCase, int> Asked, Func<TCommand, DateOnly, TCommand> On)
{
    /// <summary>What the page of the case is told, in its address, to say thank you.</summary>
    public string Landing { get; init; } = "answered";

    /// <summary>The act speaks to staff about whoever answers; here they read it themselves.</summary>
    public Func<string, string> InTheirWords { get; init; } = sentence => sentence == "Enter what they answered" ? "Enter your answer" : sentence;
}

/// <summary>Whoever holds the code answers our question: the same act as when staff record the answer, done by them, today.</summary>
public static class ReplyEndpoints
{
    public const string QuestionField = "question";

    static readonly string[] Fields = ["our question"];

    /// <typeparam name="TPage">Shows the question and takes the answer; it is given File and Form.</typeparam>
    public static void MapReplying<TCommand, TCase, TPage>(this IEndpointRouteBuilder app, string address, Replying<TCommand, TCase> replying)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        var door = new Door<TCommand, TCase, TPage>(address, replying);
        app.MapGet(address, door.Show).ForRequester().ExcludeFromDescription();
        app.MapPost(address, door.Answered)
            // A session that ended while they wrote must not cost them what they wrote: so it is looked at here, not at the door.
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(RequesterSession.Scheme).RequireAssertion(_ => true))
            .AddEndpointFilter(door.KeepWhatWasTyped)
            .TakesForm()
            .ExcludeFromDescription();
    }

    sealed class Door<TCommand, TCase, TPage>(string address, Replying<TCommand, TCase> replying)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        public async Task<IResult> Show(HttpContext http, Casefiles<TCase> files, CancellationToken cancel) =>
            await Ask(RequesterSession.CaseOf(http.User)!, FormInput.Empty, files, cancel);

        /// <summary>The form's token is that of the session that has ended; this asks for the code again, and nothing is done yet.</summary>
        public async ValueTask<object?> KeepWhatWasTyped(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
        {
            var http = invocation.HttpContext;
            if (RequesterSession.CaseOf(http.User) is not null || !http.Request.HasFormContentType)
                return await next(invocation);
            var form = FormInput.From(await http.Request.ReadFormAsync(http.RequestAborted));
            return form.Values.ContainsKey(FollowEndpoints.Code) ? await next(invocation) : EnterAgain(form, StatusCodes.Status401Unauthorized);
        }

        public async Task<IResult> Answered(HttpContext http, CodeEntry codes, Casefiles<TCase> files, ActRunner<TCase> acts, TimeProvider time, CancellationToken cancel)
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
                    return EnterAgain(form.But(FollowEndpoints.WrongCode), StatusCodes.Status422UnprocessableEntity);
            }
        }

        IResult EnterAgain(FormInput form, int status) => Page.Show<SessionEndedPage>(new { Form = form, Address = address }, status);

        async Task<IResult> Record(string reference, FormInput form, Casefiles<TCase> files, ActRunner<TCase> acts, TimeProvider time, CancellationToken cancel)
        {
            var (read, kept) = FormReader.Read<TCommand>(form);
            if (read is null)
                return await Ask(reference, kept, files, cancel);
            var answer = replying.On(read, UkTime.DateOf(time.GetUtcNow()));
            return await acts.AsRequester(files, answer, reference, found => form.Value(QuestionField) == replying.Asked(found).ToString(), cancel) switch
            {
                ActOutcome.Accepted => Results.Redirect($"{FollowEndpoints.Case}?{replying.Landing}"),
                ActOutcome.Refused refused => await Ask(reference, form.But([.. refused.Errors.Select(error => error with { Message = replying.InTheirWords(error.Message) })]), files, cancel),
                _ => await Ask(reference, form.But(new FieldError("answer", "We have asked something else in the meantime. Read the question again")), files, cancel),
            };
        }

        async Task<IResult> Ask(string reference, FormInput form, Casefiles<TCase> files, CancellationToken cancel)
        {
            if (await files.Open(reference, Actor.Requester(reference), FollowEndpoints.Purpose, Fields, cancel) is not { } file)
                return Answer.NotFoundPage();
            return replying.IsAsked(file.Case)
                ? Page.Show<TPage>(new { File = file, Form = form }, form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
                : Results.Redirect(FollowEndpoints.Case);
        }
    }
}

using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;
using AccessRequests.Web.Errors;
using Marten;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Acts;

/// <summary>Maps an act to its page, its form and its API operation: three doors into one decision.</summary>
public static class ActEndpoints
{
    public static void MapAct<TCommand, TCase, TPage>(this IEndpointRouteBuilder app, KindOfCase kind)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent =>
        app.MapAct<TCommand, TCase, TPage, ActAccepted>(kind, PostForm<TCommand, TCase, TPage>, PostJson<TCommand, TCase>);

    /// <summary>For an act whose answer says more than that it was recorded.</summary>
    public static void MapAct<TCommand, TCase, TPage, TAnswer>(this IEndpointRouteBuilder app, KindOfCase kind, Delegate postForm, Delegate postJson)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        app.ServiceProvider.GetRequiredService<ActCatalogue<TCase>>().Add<TCommand>();
        var info = TCommand.Info;
        var address = $"{kind.PageRoute}/{info.Slug}";
        app.MapGet(address, ShowForm<TCase, TPage>).ForStaff(info.Roles).WithCare(info).ExcludeFromDescription();
        app.MapPost(address, postForm).ForStaff(info.Roles).TakesForm().WithCare(info).ExcludeFromDescription();
        app.MapPost($"{kind.ApiRoute}/{info.Slug}", postJson).ForStaff(info.Roles).WithCare(info).DescribeAct<TCommand, TAnswer>(kind, info);
        if (info.SendsLetter)
            app.MapPost($"{kind.ApiRoute}/{info.Slug}/letter", SeeLetter<TCommand, TCase>).ForStaff(info.Roles).WithCare(info).DescribeLetter<TCommand>(info);
    }

    static RouteHandlerBuilder WithCare(this RouteHandlerBuilder endpoint, ActInfo info) => info.NeedsStepUp ? endpoint.RequireRecentSignIn() : endpoint;

    static async Task<IResult> ShowForm<TCase, TPage>(string reference, Actor actor, Casefiles<TCase> files, CancellationToken cancel)
        where TCase : class, ICaseState
        where TPage : IComponent =>
        await files.Find(reference, actor, cancel) is { } found ? Show<TPage>(found, FormInput.Empty) : Answer.NotFoundPage();

    static Task<IResult> PostForm<TCommand, TCase, TPage>(string reference, HttpContext http, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent =>
        AnswerForm<TCommand, TCase, TPage>(reference, http, actor, files, acts, _ => BackTo(reference), null, cancel);

    static Task<IResult> PostJson<TCommand, TCase>(
        string reference, [FromBody] TCommand command, [FromQuery] long version, Actor actor, ActRunner<TCase> acts, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState =>
        AnswerJson(reference, command, version, actor, acts, accepted => Results.Ok(new ActAccepted(reference, accepted.Version)), null, cancel);

    static async Task<IResult> SeeLetter<TCommand, TCase>(
        string reference, [FromBody] TCommand command, [FromQuery] long version, Actor actor, ActRunner<TCase> acts, IPreviewLetters letters, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState =>
        await acts.Rehearse(command, reference, version, actor, cancel) switch
        {
            ActOutcome.Rehearsed check when await letters.Read<TCase>(reference, check.Decision, actor, cancel) is { } letter => Results.Ok(letter),
            ActOutcome.Rehearsed or ActOutcome.Accepted => Results.NoContent(),
            ActOutcome.Refused refused => Answer.Refused(refused.Errors),
            ActOutcome.Stale stale => Answer.Stale(stale.Version),
            _ => Answer.NotFound(),
        };

    /// <param name="accepted">The answer, given the case as it was before.</param>
    /// <param name="withIt">What must be stored in the same transaction, if anything is recorded.</param>
    internal static async Task<IResult> AnswerForm<TCommand, TCase, TPage>(
        string reference, HttpContext http, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, Func<TCase, IResult> accepted, Action<IDocumentSession>? withIt, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        if (await files.Find(reference, actor, cancel) is not { } found)
            return Answer.NotFoundPage();
        var (command, form) = FormReader.Read<TCommand>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (command is null)
            return Show<TPage>(found, form, StatusCodes.Status422UnprocessableEntity);
        if (form.Value(Form.ChangeField) is not null)
            return Show<TPage>(found, form);
        var seen = long.TryParse(form.Value(Form.VersionField), out var version) ? version : 0;
        var seesLetter = TCommand.Info.SendsLetter && form.Value(Form.LetterField) is not null;
        var mustCheck = seesLetter || TCommand.Info.IsFinal && form.Value(Form.ConfirmedField) is null;
        return await (mustCheck ? acts.Rehearse(command, reference, seen, actor, cancel) : acts.Run(command, reference, seen, actor, cancel, withIt)) switch
        {
            ActOutcome.Rehearsed check when seesLetter && await http.RequestServices.GetRequiredService<IPreviewLetters>().Show(found, check.Decision, TCommand.Info, form, actor, cancel) is { } letter => letter,
            ActOutcome.Rehearsed check => Page.Show<TPage>(new { Case = found, Form = form, Check = check.Decision }),
            ActOutcome.Accepted => accepted(found),
            ActOutcome.Refused refused => Show<TPage>(found, form.But([.. refused.Errors]), StatusCodes.Status422UnprocessableEntity),
            ActOutcome.Stale => Page.Show<ChangedPage>(new { Case = reference, Href = PageOf(reference), Typed = form }, StatusCodes.Status409Conflict),
            _ => Answer.NotFoundPage(),
        };
    }

    internal static async Task<IResult> AnswerJson<TCommand, TCase>(
        string reference, TCommand command, long version, Actor actor, ActRunner<TCase> acts, Func<ActOutcome.Accepted, IResult> accepted,
        Action<IDocumentSession>? withIt, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState =>
        await acts.Run(command, reference, version, actor, cancel, withIt) switch
        {
            ActOutcome.Accepted recorded => accepted(recorded),
            ActOutcome.Refused refused => Answer.Refused(refused.Errors),
            ActOutcome.Stale stale => Answer.Stale(stale.Version),
            _ => Answer.NotFound(),
        };

    internal static IResult BackTo(string reference) => Results.Redirect(PageOf(reference));

    static string PageOf(string reference) => $"/staff/cases/{reference}";

    static IResult Show<TPage>(ICaseState found, FormInput form, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        Page.Show<TPage>(new { Case = found, Form = form }, status);
}

/// <summary>What the API answers when an act was recorded.</summary>
/// <param name="Version">The case's version now: send it with the next act.</param>
public sealed record ActAccepted(string CaseReference, long Version);

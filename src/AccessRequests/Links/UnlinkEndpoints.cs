using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Links;

/// <summary>A link can be taken away from either side; the fact is recorded where the link was.</summary>
static class UnlinkEndpoints
{
    public static void MapUnlinking<TCase>(this IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState =>
        app.MapAct<UnlinkCase<TCase>, TCase, UnlinkCasePage<TCase>, ActAccepted>(kind, PostForm<TCase>, PostJson<TCase>);

    static async Task<IResult> PostForm<TCase>(
        string reference, HttpContext http, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, CaseLinks links, CancellationToken cancel) where TCase : class, ICaseState
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var (typed, reason) = (form.Value("other"), form.Value("reason"));
        if (await files.Find(reference, actor, cancel) is { } found && await WhyNot(reference, typed, actor, links, cancel) is { } why)
            return Page.Show<UnlinkCasePage<TCase>>(new { Case = found, Form = form.But(new FieldError("other", why)) }, StatusCodes.Status422UnprocessableEntity);
        var isDone = false;
        IResult Done(TCase _)
        {
            isDone = true;
            return ActEndpoints.BackTo(reference);
        }
        var answer = await ActEndpoints.AnswerForm<UnlinkCase<TCase>, TCase, UnlinkCasePage<TCase>>(reference, http, actor, files, acts, Done, null, cancel);
        return isDone && await FromTheOtherSide(reference, typed!, reason!, actor, links, cancel) is { } refused ? Answer.Refused(refused) : answer;
    }

    static async Task<IResult> PostJson<TCase>(
        string reference, [FromBody] UnlinkCase<TCase> command, [FromQuery] long version, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, CaseLinks links, CancellationToken cancel)
        where TCase : class, ICaseState
    {
        if (await files.Find(reference, actor, cancel) is not null && await WhyNot(reference, command.Other, actor, links, cancel) is { } why)
            return Answer.Refused([new FieldError("other", why)]);
        var isDone = false;
        IResult Done(ActOutcome.Accepted accepted)
        {
            isDone = true;
            return Results.Ok(new ActAccepted(reference, accepted.Version));
        }
        var answer = await ActEndpoints.AnswerJson(reference, command, version, actor, acts, Done, null, cancel);
        return isDone && await FromTheOtherSide(reference, command.Other, command.Reason, actor, links, cancel) is { } refused ? Answer.Refused(refused) : answer;
    }

    /// <summary>A number that is none is the shape's to refuse; a case that is hidden is answered like one that does not exist.</summary>
    static async Task<string?> WhyNot(string reference, string? typed, Actor actor, CaseLinks links, CancellationToken cancel) =>
        !CaseReference.TryParse(typed, out var other) ? null
        : await Setup.IsHidden(typed, actor, links, cancel) ? LinkCase<ICaseState>.NoSuchCase
        : (await links.SidesThatSaySo(reference, other.Value, cancel)).Count == 0 ? UnlinkCase<ICaseState>.NotLinked
        : null;

    /// <returns>Null once no side says that they are linked.</returns>
    static async Task<IReadOnlyList<FieldError>?> FromTheOtherSide(string reference, string typed, string reason, Actor actor, CaseLinks links, CancellationToken cancel)
    {
        CaseReference.TryParse(typed, out var other);
        foreach (var side in await links.SidesThatSaySo(reference, other.Value, cancel))
            if (await links.Unlink(side, side == reference ? other.Value : reference, reason, actor, cancel) is ActOutcome.Refused refused)
                return refused.Errors;
        return null;
    }
}

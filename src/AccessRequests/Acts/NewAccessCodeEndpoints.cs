using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Marten;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Acts;

/// <summary>Makes the code in the same transaction as the fact, and shows it in the answer: no address, log or mail ever holds it.</summary>
public static class NewAccessCodeEndpoints
{
    /// <summary>For the act by which a case of this kind is given a new access code.</summary>
    public static void MapNewAccessCode<TCommand, TCase, TPage>(this IEndpointRouteBuilder app, KindOfCase kind)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent =>
        app.MapAct<TCommand, TCase, TPage, AccessCodeAnswer>(kind, PostForm<TCommand, TCase, TPage>, PostJson<TCommand, TCase>);

    static async Task<IResult> PostForm<TCommand, TCase, TPage>(
        string reference, HttpContext http, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, AccessCodes codes, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        AccessCode? code = null;
        return await ActEndpoints.AnswerForm<TCommand, TCase, TPage>(
            reference, http, actor, files, acts, _ => Page.Show<NewAccessCodePage>(new { Reference = reference, Code = code?.Shown }), session => code = codes.Replace(session, reference), cancel);
    }

    static async Task<IResult> PostJson<TCommand, TCase>(
        string reference, [FromBody] TCommand command, [FromQuery] long version, Actor actor, ActRunner<TCase> acts, AccessCodes codes, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
    {
        AccessCode? code = null;
        return await ActEndpoints.AnswerJson(
            reference, command, version, actor, acts, accepted => Results.Ok(new AccessCodeAnswer(reference, accepted.Version, code?.Shown)), session => code = codes.Replace(session, reference), cancel);
    }
}

/// <summary>What the API answers when the access code was replaced.</summary>
/// <param name="Version">The case's version now: send it with the next act.</param>
/// <param name="AccessCode">The new code, once: a repetition with the same submission key has none.</param>
public sealed record AccessCodeAnswer(string CaseReference, long Version, string? AccessCode);

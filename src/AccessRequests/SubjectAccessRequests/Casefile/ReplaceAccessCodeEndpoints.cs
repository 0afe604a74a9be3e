using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Marten;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Makes the code in the same transaction as the fact, and shows it in the answer: no address, log or mail ever holds it.</summary>
static class ReplaceAccessCodeEndpoints
{
    public static void MapReplaceAccessCode(this IEndpointRouteBuilder app) =>
        app.MapAct<ReplaceAccessCode, SubjectAccessRequest, ReplaceAccessCodePage, AccessCodeAnswer>(KindOfCase.AccessRequest, PostForm, PostJson);

    static async Task<IResult> PostForm(
        string reference, HttpContext http, Actor actor, Casefiles<SubjectAccessRequest> files, ActRunner<SubjectAccessRequest> acts, AccessCodes codes, CancellationToken cancel)
    {
        AccessCode? code = null;
        return await ActEndpoints.AnswerForm<ReplaceAccessCode, SubjectAccessRequest, ReplaceAccessCodePage>(
            reference, http, actor, files, acts, _ => Page.Show<NewAccessCodePage>(new { Reference = reference, Code = code?.Shown }), session => code = codes.Issue(session, reference), cancel);
    }

    static async Task<IResult> PostJson(
        string reference, [FromBody] ReplaceAccessCode command, [FromQuery] long version, Actor actor, ActRunner<SubjectAccessRequest> acts, AccessCodes codes, CancellationToken cancel)
    {
        AccessCode? code = null;
        return await ActEndpoints.AnswerJson(
            reference, command, version, actor, acts, accepted => Results.Ok(new AccessCodeAnswer(reference, accepted.Version, code?.Shown)), session => code = codes.Issue(session, reference), cancel);
    }
}

/// <summary>What the API answers when the access code was replaced.</summary>
/// <param name="Version">The case's version now: send it with the next act.</param>
/// <param name="AccessCode">The new code, once: a repetition with the same submission key has none.</param>
public sealed record AccessCodeAnswer(string CaseReference, long Version, string? AccessCode);

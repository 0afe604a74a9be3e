using AccessRequests.Identity;
using AccessRequests.Web;
using AccessRequests.Web.Errors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Acts;

/// <summary>Maps an act to its page, its form and its API operation: three doors into one decision.</summary>
public static class ActEndpoints
{
    public static void MapAct<TCommand, TCase, TPage>(this IEndpointRouteBuilder app, string apiRoot)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        app.ServiceProvider.GetRequiredService<ActCatalogue<TCase>>().Add<TCommand>();
        var info = TCommand.Info;
        var address = $"/staff/cases/{{reference}}/{info.Slug}";
        app.MapGet(address, ShowForm<TCase, TPage>).ForStaff(info.Roles).ExcludeFromDescription();
        app.MapPost(address, PostForm<TCommand, TCase, TPage>).ForStaff(info.Roles).TakesForm().ExcludeFromDescription();
        app.MapPost($"{apiRoot}/{{reference}}/{info.Slug}", PostJson<TCommand, TCase>).ForStaff(info.Roles).DescribeAct<TCommand>(info);
    }

    static async Task<IResult> ShowForm<TCase, TPage>(string reference, ActRunner<TCase> acts, CancellationToken cancel)
        where TCase : class, ICaseState
        where TPage : IComponent =>
        await acts.Find(reference, cancel) is { } found ? Show<TPage>(found, FormInput.Empty) : Answer.NotFoundPage();

    static async Task<IResult> PostForm<TCommand, TCase, TPage>(string reference, HttpContext http, Actor actor, ActRunner<TCase> acts, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        if (await acts.Find(reference, cancel) is not { } found)
            return Answer.NotFoundPage();
        var (command, form) = FormReader.Read<TCommand>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (command is null)
            return Show<TPage>(found, form, StatusCodes.Status422UnprocessableEntity);
        if (form.Value(Form.ChangeField) is not null)
            return Show<TPage>(found, form);
        var seen = long.TryParse(form.Value(Form.VersionField), out var version) ? version : 0;
        var mustCheck = TCommand.Info.IsFinal && form.Value(Form.ConfirmedField) is null;
        return await (mustCheck ? acts.Rehearse(command, reference, seen, actor, cancel) : acts.Run(command, reference, seen, actor, cancel)) switch
        {
            ActOutcome.Rehearsed check => Page.Show<TPage>(new { Case = found, Form = form, Check = check.Decision }),
            ActOutcome.Accepted => Results.Redirect($"/staff/cases/{reference}"),
            ActOutcome.Refused refused => Show<TPage>(found, form.But([.. refused.Errors]), StatusCodes.Status422UnprocessableEntity),
            ActOutcome.Stale => Page.Show<ChangedPage>(new { Case = reference, Href = $"/staff/cases/{reference}", Typed = form }, StatusCodes.Status409Conflict),
            _ => Answer.NotFoundPage(),
        };
    }

    static async Task<IResult> PostJson<TCommand, TCase>(
        string reference, [FromBody] TCommand command, [FromQuery] long version, Actor actor, ActRunner<TCase> acts, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState =>
        await acts.Run(command, reference, version, actor, cancel) switch
        {
            ActOutcome.Accepted accepted => Results.Ok(new ActAccepted(reference, accepted.Version)),
            ActOutcome.Refused refused => Answer.Refused(refused.Errors),
            ActOutcome.Stale stale => Answer.Stale(stale.Version),
            _ => Answer.NotFound(),
        };

    static IResult Show<TPage>(ICaseState found, FormInput form, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        Page.Show<TPage>(new { Case = found, Form = form }, status);
}

/// <summary>What the API answers when an act was recorded.</summary>
/// <param name="Version">The case's version now: send it with the next act.</param>
public sealed record ActAccepted(string CaseReference, long Version);

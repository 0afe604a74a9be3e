using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity.People;

/// <summary>The pages on which administrators look after accounts and rights.</summary>
public static class PeopleEndpoints
{
    public const string Address = "/staff/people", New = $"{Address}/new";

    const string One = $"{Address}/{{id}}";

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ShowAll).ForStaff(Role.Administrator).ExcludeFromDescription();
        app.MapGet(New, () => Page.Show<InvitePage>()).Careful();
        app.MapPost(New, Invite).TakesForm().Careful();
        app.MapGet(One, ShowOne).ForStaff(Role.Administrator).ExcludeFromDescription();
        app.MapGet($"{One}/roles", ShowRoles).Careful();
        app.MapPost($"{One}/roles", PostRoles).TakesForm().Careful();
        app.MapGet($"{One}/leave", ShowLeave).Careful();
        app.MapPost($"{One}/leave", PostLeave).TakesForm().Careful();
        app.MapPost($"{One}/password", PostPassword).TakesForm().Careful();
        app.MapPost($"{One}/second-factor", AskReset).TakesForm().Careful();
    }

    public static string Of(Guid id) => $"{Address}/{id}";

    static void Careful(this RouteHandlerBuilder endpoint) => endpoint.ForStaff(Role.Administrator).RequireRecentSignIn().ExcludeFromDescription();

    static async Task<IResult> ShowAll(Actor actor, PeopleDesk desk, FactorResets resets, CancellationToken cancel) =>
        Page.Show<PeoplePage>(new { People = await desk.All(actor, cancel), Waiting = (await resets.Waiting(cancel)).Count });

    static async Task<IResult> ShowOne(Guid id, Actor actor, PeopleDesk desk, FactorResets resets, [FromQuery] string? done, CancellationToken cancel) =>
        await desk.Find(id, actor, cancel) is { } person
            ? Page.Show<PersonPage>(new { Person = person, IsAsked = (await resets.Waiting(cancel)).Any(reset => reset.Staff == id), IsDone = done is not null })
            : Answer.NotFoundPage();

    static async Task<IResult> Invite(HttpContext http, Actor actor, PeopleDesk desk, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var (invited, errors) = await desk.Invite(new Invitation(form.Value("email"), form.Value("name"), Roles(form)), actor);
        return invited is null
            ? Page.Show<InvitePage>(new { Form = form.But(errors) }, StatusCodes.Status422UnprocessableEntity)
            : Page.Show<OneTimePasswordPage>(new { Invited = invited });
    }

    static async Task<IResult> ShowRoles(Guid id, Actor actor, PeopleDesk desk, CancellationToken cancel) =>
        await desk.Find(id, actor, cancel) is { State: not PersonState.Left } person
            ? Page.Show<RolesPage>(new { Person = person, Form = FormInput.With(("roles", person.Roles.ToArray())) })
            : Answer.NotFoundPage();

    static async Task<IResult> PostRoles(Guid id, HttpContext http, Actor actor, PeopleDesk desk, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        return await desk.SetRoles(id, Roles(form), actor) switch
        {
            null => Answer.NotFoundPage(),
            [] => Results.Redirect($"{Of(id)}?done"),
            var errors => Page.Show<RolesPage>(new { Person = (await desk.Find(id, actor, cancel))!, Form = form.But(errors) }, StatusCodes.Status422UnprocessableEntity),
        };
    }

    static Task<IResult> ShowLeave(Guid id, Actor actor, PeopleDesk desk, CancellationToken cancel) => AskLeave(id, actor, desk, FormInput.Empty, cancel);

    static async Task<IResult> AskLeave(Guid id, Actor actor, PeopleDesk desk, FormInput form, CancellationToken cancel) =>
        await desk.Find(id, actor, cancel) is { State: not PersonState.Left } person
            ? Page.Show<LeavePage>(new { Person = person, Form = form }, form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Answer.NotFoundPage();

    static async Task<IResult> PostLeave(Guid id, Actor actor, PeopleDesk desk, CancellationToken cancel) => await desk.Leave(id, actor) switch
    {
        null => Answer.NotFoundPage(),
        [] => Results.Redirect($"{Of(id)}?done"),
        var errors => await AskLeave(id, actor, desk, FormInput.Empty.But(errors), cancel),
    };

    static async Task<IResult> PostPassword(Guid id, Actor actor, PeopleDesk desk) =>
        await desk.NewPassword(id, actor) is { } invited ? Page.Show<OneTimePasswordPage>(new { Invited = invited }) : Answer.NotFoundPage();

    static async Task<IResult> AskReset(Guid id, Actor actor, PeopleDesk desk, FactorResets resets, CancellationToken cancel)
    {
        if (await desk.Find(id, actor, cancel) is not { State: not PersonState.Left })
            return Answer.NotFoundPage();
        await resets.Ask(id, actor, cancel);
        return Results.Redirect($"{Of(id)}?done");
    }

    static string[] Roles(FormInput form) => [.. form.ValuesOf("roles").OfType<string>()];
}

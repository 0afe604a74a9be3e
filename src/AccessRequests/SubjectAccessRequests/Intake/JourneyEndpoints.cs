using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>The form for the public, one question a page. It needs no script, and every answer is kept as it was typed.</summary>
static class JourneyEndpoints
{
    const string ReturnToCheck = "?return=check";

    public static void MapJourney(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Page.Show<StartPage>()).ForPublic();
        app.MapGet(Journey.Root, () => Results.Redirect(Journey.First.Address)).ForPublic();
        foreach (var question in Journey.Questions)
        {
            app.MapGet(question.Address, (HttpContext http, Visit visit, CancellationToken cancel) => Ask(question, http, visit, cancel)).ForPublic();
            app.MapPost(question.Address, (HttpContext http, Visit visit, CancellationToken cancel) => Take(question, http, visit, cancel)).ForPublic().TakesForm();
        }
        app.MapGet(Journey.Check, ShowCheck).ForPublic();
        app.MapPost(Journey.Check, Send).ForPublic().TakesForm();
        app.MapGet(Journey.Sent, ShowSent).ForPublic();
        app.MapGet(Journey.Delete, () => Page.Show<DeletePage>()).ForPublic();
        app.MapPost(Journey.Delete, Delete).ForPublic().TakesForm();
    }

    static RouteHandlerBuilder ForPublic(this RouteHandlerBuilder endpoint) => endpoint.AllowAnonymous().ExcludeFromDescription();

    static async Task<IResult> Ask(Question question, HttpContext http, Visit visit, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (question == Journey.First && visit.Draft is not { Sent: null })
            return Show(question, http, new Draft(), FormInput.Empty);
        if (visit.Elsewhere(http) is { } elsewhere)
            return elsewhere;
        var (_, errors) = visit.Read();
        var unfinished = Journey.Unfinished(visit.Draft!, errors);
        var needed = Journey.QuestionsFor(visit.Draft!);
        if (!needed.Contains(question) || unfinished is not null && needed.IndexOf(unfinished) < needed.IndexOf(question))
            return Results.Redirect(unfinished?.Address ?? Journey.Check);
        return Show(question, http, visit.Draft!, visit.Draft!.Seen.Contains(question.Slug) ? Only(question, visit.Draft, errors) : FormInput.Empty);
    }

    static async Task<IResult> Take(Question question, HttpContext http, Visit visit, CancellationToken cancel)
    {
        var typed = FormInput.From(await http.Request.ReadFormAsync(cancel));
        await visit.Begin(http, cancel);
        if (visit.Draft?.Sent is not null && question != Journey.First)
            return Results.Redirect(Journey.Sent);
        var isExpired = visit.IsExpired && question != Journey.First;
        await visit.Keep(http, (visit.Draft is { Sent: null } draft ? draft : visit.StartAnew()).Answer(question, typed), cancel);
        if (isExpired)
            return Page.Show<ExpiredDraftPage>(new { KeptThisPage = true }, StatusCodes.Status410Gone);
        var (_, errors) = visit.Read();
        var own = Only(question, visit.Draft!, errors);
        if (own.HasErrors)
            return Show(question, http, visit.Draft!, own, StatusCodes.Status422UnprocessableEntity);
        return Results.Redirect(Next(question, http, visit.Draft!));
    }

    static async Task<IResult> ShowCheck(HttpContext http, Visit visit, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (visit.Elsewhere(http) is { } elsewhere)
            return elsewhere;
        var (request, errors) = visit.Read();
        return Journey.Unfinished(visit.Draft!, errors) is { } unfinished
            ? Results.Redirect(unfinished.Address + ReturnToCheck)
            : Page.Show<CheckPage>(new { Request = request, Draft = visit.Draft });
    }

    static async Task<IResult> Send(HttpContext http, Visit visit, AccessRequestReception reception, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (visit.Draft?.Sent is not null)
        {
            await visit.SentAgain(cancel);
            return Results.Redirect(Journey.Sent);
        }
        if (visit.Elsewhere(http) is { } elsewhere)
            return elsewhere;
        var (request, errors) = visit.Read();
        if (request is null || Journey.Unfinished(visit.Draft!, errors) is not null)
            return Results.Redirect(Journey.Check);
        try
        {
            var (_, refused) = await reception.Receive(request, Channel.OnlineForm, null, Actor.Public, visit.Draft!.SubmissionKey, cancel, visit.MarkSent);
            if (refused.Count > 0)
                return Page.Show<CheckPage>(new { Request = request, visit.Draft, Form = FormInput.Empty.But(refused) }, StatusCodes.Status422UnprocessableEntity);
        }
        catch (KeyReusedException)
        {
            // It was sent from another tab a moment ago, with other answers: that request stands.
        }
        return Results.Redirect(Journey.Sent);
    }

    static async Task<IResult> ShowSent(HttpContext http, Visit visit, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (visit.Draft is { Sent: null })
            return Results.Redirect(Journey.Check);
        return visit.Draft is { Sent: { } sent } ? Page.Show<SentPage>(new { Sent = await visit.ShowOnce(sent, cancel) }) : Page.Show<NothingSentPage>();
    }

    static async Task<IResult> Delete(HttpContext http, Visit visit, CancellationToken cancel)
    {
        await visit.End(http, cancel);
        return Page.Show<DeletedPage>();
    }

    static IResult Show(Question question, HttpContext http, Draft draft, FormInput form, int status = StatusCodes.Status200OK)
    {
        var change = IsChange(http);
        var needed = Journey.QuestionsFor(draft);
        var place = needed.IndexOf(question);
        var back = change ? Journey.Check : place > 0 ? needed[place - 1].Address : "/";
        return question.Page(new QuestionView(form, back, question.Address + (change ? ReturnToCheck : ""), draft.For), status);
    }

    static string Next(Question question, HttpContext http, Draft draft)
    {
        if (question == Journey.First && draft.Typed.Value("what") is { } what && what != WhatPage.Access)
            return WhatPage.Leads(what);
        var needed = Journey.QuestionsFor(draft);
        return IsChange(http) || question == needed[^1] ? Journey.Check : needed[needed.IndexOf(question) + 1].Address;
    }

    static FormInput Only(Question question, Draft draft, IReadOnlyList<FieldError> errors) => draft.Typed.But([.. errors.Where(error => question.AsksFor(error.Field))]);

    static bool IsChange(HttpContext http) => http.Request.Query["return"] == "check";

    static int IndexOf(this IReadOnlyList<Question> questions, Question question) => questions.Index().First(at => at.Item == question).Index;
}

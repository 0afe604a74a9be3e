using AccessRequests.Acts;
using AccessRequests.Web;

namespace AccessRequests.Journeys;

/// <summary>What each page of a form does.</summary>
public sealed class Pages<TJourney, TCommand>(TJourney journey, Visit<TJourney, TCommand> visit)
    where TJourney : class, IJourney<TCommand>
    where TCommand : class, new()
{
    const string ReturnToCheck = "?return=check";

    static Question First => TJourney.Questions[0];

    public async Task<IResult> Ask(Question question, HttpContext http, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (question == First && visit.Draft is not { Sent: null })
            return Show(question, http, new Draft(), FormInput.Empty);
        if (visit.Elsewhere(http) is { } elsewhere)
            return elsewhere;
        var (_, errors) = visit.Read();
        var needed = Needed(visit.Draft!);
        var unfinished = Answers.Unfinished(needed, visit.Draft!, errors);
        if (!needed.Contains(question) || unfinished is not null && IndexOf(needed, unfinished) < IndexOf(needed, question))
            return Results.Redirect(unfinished?.Address ?? TJourney.Way.Check);
        return Show(question, http, visit.Draft!, visit.Draft!.Seen.Contains(question.Slug) ? Only(question, visit.Draft, errors) : FormInput.Empty);
    }

    public async Task<IResult> Take(Question question, HttpContext http, CancellationToken cancel)
    {
        var typed = FormInput.From(await http.Request.ReadFormAsync(cancel));
        await visit.Begin(http, cancel);
        if (visit.Draft?.Sent is not null && question != First)
            return Results.Redirect(TJourney.Way.Sent);
        var isExpired = visit.IsExpired && question != First;
        await visit.Keep(http, (visit.Draft is { Sent: null } draft ? draft : visit.StartAnew()).Answer(question, typed), cancel);
        if (isExpired)
            return Page.Show<ExpiredDraftPage>(new { Start = First.Address, KeptThisPage = true }, StatusCodes.Status410Gone);
        var (_, errors) = visit.Read();
        var own = Only(question, visit.Draft!, errors);
        if (own.HasErrors)
            return Show(question, http, visit.Draft!, own, StatusCodes.Status422UnprocessableEntity);
        return Results.Redirect(Next(question, http, visit.Draft!));
    }

    public async Task<IResult> ShowCheck(HttpContext http, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (visit.Elsewhere(http) is { } elsewhere)
            return elsewhere;
        var (command, errors) = visit.Read();
        return Answers.Unfinished(Needed(visit.Draft!), visit.Draft!, errors) is { } unfinished
            ? Results.Redirect(unfinished.Address + ReturnToCheck)
            : journey.Check(command!, visit.Draft!, FormInput.Empty, StatusCodes.Status200OK);
    }

    public async Task<IResult> Send(HttpContext http, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (visit.Draft?.Sent is not null)
        {
            await visit.SentAgain(cancel);
            return Results.Redirect(TJourney.Way.Sent);
        }
        if (visit.Elsewhere(http) is { } elsewhere)
            return elsewhere;
        var (command, errors) = visit.Read();
        if (command is null || Answers.Unfinished(Needed(visit.Draft!), visit.Draft!, errors) is not null)
            return Results.Redirect(TJourney.Way.Check);
        await visit.Unhurried(cancel);
        try
        {
            var refused = await journey.Send(command, visit.Draft!.SubmissionKey, visit.MarkSent, cancel);
            if (refused.Count > 0)
                return journey.Check(command, visit.Draft!, FormInput.Empty.But(refused), StatusCodes.Status422UnprocessableEntity);
        }
        catch (KeyReusedException)
        {
            // It was sent from another tab a moment ago, with other answers: that one stands.
        }
        return Results.Redirect(TJourney.Way.Sent);
    }

    public async Task<IResult> ShowSent(HttpContext http, CancellationToken cancel)
    {
        await visit.Begin(http, cancel);
        if (visit.Draft is { Sent: null })
            return Results.Redirect(TJourney.Way.Check);
        return visit.Draft is { Sent: { } sent } ? journey.Sent(await visit.ShowOnce(sent, cancel)) : Page.Show<NothingSentPage>(new { TJourney.Way });
    }

    IReadOnlyList<Question> Needed(Draft draft) => Answers.QuestionsFor<TJourney, TCommand>(journey, draft);

    IResult Show(Question question, HttpContext http, Draft draft, FormInput form, int status = StatusCodes.Status200OK)
    {
        var change = IsChange(http);
        var needed = Needed(draft);
        var place = IndexOf(needed, question);
        var back = change ? TJourney.Way.Check : place > 0 ? needed[place - 1].Address : TJourney.Way.Start;
        return question.Page(new QuestionView(TJourney.Way, form, back, question.Address + (change ? ReturnToCheck : ""), draft.For, question == First), status);
    }

    string Next(Question question, HttpContext http, Draft draft)
    {
        if (journey.Away(question, draft) is { } away)
            return away;
        var needed = Needed(draft);
        return IsChange(http) || question == needed[^1] ? TJourney.Way.Check : needed[IndexOf(needed, question) + 1].Address;
    }

    static FormInput Only(Question question, Draft draft, IReadOnlyList<FieldError> errors) => draft.Typed.But([.. errors.Where(error => question.AsksFor(error.Field))]);

    static bool IsChange(HttpContext http) => http.Request.Query["return"] == "check";

    static int IndexOf(IReadOnlyList<Question> questions, Question question) => questions.Index().First(at => at.Item == question).Index;
}

using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.Journeys;

/// <summary>One request of a browser in the middle of the form: its draft, if it has one, and what becomes of it.</summary>
public sealed class Visit<TJourney, TCommand>(TJourney journey, Drafts drafts, PublicForms limits, TimeProvider time)
    where TJourney : IJourney<TCommand>
    where TCommand : class, new()
{
    string? id;

    public Draft? Draft { get; private set; }

    /// <summary>The browser had a draft, and its day is over.</summary>
    public bool IsExpired => id is not null && Draft is null;

    public async Task Begin(HttpContext http, CancellationToken cancel)
    {
        id = DraftCookie.Read(http);
        Draft = id is null ? null : await drafts.Find(id, cancel);
    }

    /// <summary>Where somebody without answers to go on with is led; null for everybody else.</summary>
    public IResult? Elsewhere(HttpContext http)
    {
        if (Draft is not null)
            return Draft.Sent is null ? null : Results.Redirect(TJourney.Way.Sent);
        if (!IsExpired)
            return Results.Redirect(TJourney.Questions[0].Address);
        DraftCookie.Remove(http, TJourney.Way.Root);
        return Page.Show<ExpiredDraftPage>(new { Start = TJourney.Questions[0].Address }, StatusCodes.Status410Gone);
    }

    /// <summary>Reads and checks the answers as the API would; errors stand by the names of their fields.</summary>
    public (TCommand? Command, IReadOnlyList<FieldError> Errors) Read() => Answers.Read<TJourney, TCommand>(journey, Draft!, UkTime.DateOf(time.GetUtcNow()));

    /// <summary>A draft under a new id: an old one leads nowhere any more.</summary>
    public Draft StartAnew()
    {
        id = null;
        return Draft.New(time.GetUtcNow());
    }

    public async Task Keep(HttpContext http, Draft draft, CancellationToken cancel)
    {
        if (id is null)
            DraftCookie.Write(http, TJourney.Way.Root, id = Drafts.NewId());
        await drafts.Keep(id, Draft = draft, cancel);
    }

    /// <summary>
    /// A form that was answered more quickly than anybody can waits for the rest of that time; it passes in real time, for it is
    /// to be felt. Turning it away would lose a person now and then, and a machine would only come again.
    /// </summary>
    public Task Unhurried(CancellationToken cancel)
    {
        var left = TimeSpan.FromSeconds(limits.QuickestSeconds) - (time.GetUtcNow() - Draft!.BegunAt);
        return left > TimeSpan.Zero ? Task.Delay(left, cancel) : Task.CompletedTask;
    }

    public void MarkSent(IDocumentSession session, SentCase sent) => drafts.MarkSent(session, id!, Draft!, sent);

    public Task SentAgain(CancellationToken cancel) => drafts.Keep(id!, Draft! with { Sent = Draft.Sent!.SentAgain(time.GetUtcNow()) }, cancel);

    /// <summary>What to show now. It is written down as shown first: a code seen twice is worse than one that must be replaced.</summary>
    public async Task<SentCase> ShowOnce(SentCase sent, CancellationToken cancel)
    {
        await drafts.Keep(id!, Draft! with { Sent = sent.Shown(time.GetUtcNow()) }, cancel);
        return sent.IsCodeShown ? sent with { AccessCode = null } : sent;
    }

    public async Task End(HttpContext http, CancellationToken cancel)
    {
        if (DraftCookie.Read(http) is { } current)
            await drafts.Delete(current, cancel);
        DraftCookie.Remove(http, TJourney.Way.Root);
    }
}

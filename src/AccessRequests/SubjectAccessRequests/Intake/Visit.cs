using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>One request of a browser in the middle of the form: its draft, if it has one, and what becomes of it.</summary>
sealed class Visit(Drafts drafts, Law law, TimeProvider time)
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
            return Draft.Sent is null ? null : Results.Redirect(Journey.Sent);
        if (!IsExpired)
            return Results.Redirect(Journey.First.Address);
        DraftCookie.Remove(http);
        return Page.Show<ExpiredDraftPage>(status: StatusCodes.Status410Gone);
    }

    public (ReceiveAccessRequest? Request, IReadOnlyList<FieldError> Errors) Read() => Journey.Read(Draft!, UkTime.DateOf(time.GetUtcNow()), law);

    /// <summary>A draft under a new id: an old one leads nowhere any more.</summary>
    public Draft StartAnew()
    {
        id = null;
        return Draft.New();
    }

    public async Task Keep(HttpContext http, Draft draft, CancellationToken cancel)
    {
        if (id is null)
            DraftCookie.Write(http, id = Drafts.NewId());
        await drafts.Keep(id, Draft = draft, cancel);
    }

    public void MarkSent(IDocumentSession session, AccessRequestReceipt receipt) => drafts.MarkSent(session, id!, Draft!, receipt);

    public Task SentAgain(CancellationToken cancel) => drafts.Keep(id!, Draft! with { Sent = Draft.Sent!.SentAgain(time.GetUtcNow()) }, cancel);

    /// <summary>What to show now. It is written down as shown first: a code seen twice is worse than one that must be replaced.</summary>
    public async Task<SentRequest> ShowOnce(SentRequest sent, CancellationToken cancel)
    {
        await drafts.Keep(id!, Draft! with { Sent = sent.Shown(time.GetUtcNow()) }, cancel);
        return sent.IsCodeShown ? sent with { AccessCode = null } : sent;
    }

    public async Task End(HttpContext http, CancellationToken cancel)
    {
        if (DraftCookie.Read(http) is { } current)
            await drafts.Delete(current, cancel);
        DraftCookie.Remove(http);
    }
}

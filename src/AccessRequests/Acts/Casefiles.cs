using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using Deadlines;
using JasperFx.Events;
using Marten;

namespace AccessRequests.Acts;

/// <summary>A case with its facts and the right to read what is sealed in them.</summary>
/// <param name="Reach">How far whoever opened it reaches.</param>
public sealed record OpenCasefile<TCase>(TCase Case, IReadOnlyList<IEvent> Facts, Opened Opened, DateOnly Today, Reach Reach = Reach.Work);

/// <summary>
/// The only way to a case. What the gate keeps from somebody is answered like a case that does not exist; every opening is
/// in the view log before a sealed word is read.
/// </summary>
public sealed class Casefiles<TCase>(IDocumentStore store, Opener opener, Purposes purposes, TimeProvider time) where TCase : class, ICaseState
{
    /// <summary>The case with its words still sealed. Null where there is none, or none for this actor.</summary>
    /// <exception cref="PurposeNeededException">They may look once they have said what for.</exception>
    public async Task<TCase?> Find(string reference, Actor actor, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<TCase>(reference, cancel) is { } found && await Enter(found, actor, cancel) is not null ? found : null;
    }

    /// <summary>One read for the case and its facts, one to write the look down and fetch the keys.</summary>
    /// <param name="purpose">What the look is for, as the view log keeps it.</param>
    /// <param name="fields">What is opened.</param>
    /// <returns>Null where there is no such case, or none for this actor.</returns>
    /// <exception cref="PurposeNeededException">They may look once they have said what for.</exception>
    /// <exception cref="ViewLogUnavailableException">Nothing was opened.</exception>
    public async Task<OpenCasefile<TCase>?> Open(string reference, Actor actor, string purpose, IReadOnlyList<string> fields, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var state = batch.Load<TCase>(reference);
        var facts = batch.Events.FetchStream(reference);
        await batch.Execute(cancel);
        if (await state is not { } found || await Enter(found, actor, cancel) is not { } entered)
            return null;
        var opened = await opener.Open(new Look(actor, found.Id, entered.Purpose ?? purpose, fields), cancel);
        return new OpenCasefile<TCase>(found, await facts, opened, UkTime.DateOf(time.GetUtcNow()), entered.Reach);
    }

    async Task<(Reach Reach, string? Purpose)?> Enter(TCase found, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        switch (Gate.Of(actor, found.Id, found.Access, now))
        {
            case Reach.None:
                return null;
            case Reach.Look:
                return (Reach.Look, "glass broken by two people");
            case Reach.Purpose:
                var stated = await purposes.Of(actor, found.Id, cancel);
                return Gate.Of(actor, found.Id, found.Access, now, stated?.Until) == Reach.Look
                    ? (Reach.Look, stated!.Value.Purpose.Words())
                    : throw new PurposeNeededException(found.Id);
            default:
                return (Reach.Work, null);
        }
    }
}

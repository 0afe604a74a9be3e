using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;
using JasperFx.Events;
using Marten;

namespace AccessRequests.Acts;

/// <summary>A case with its facts and the right to read what is sealed in them.</summary>
public sealed record OpenCasefile<TCase>(TCase Case, IReadOnlyList<IEvent> Facts, Opened Opened, DateOnly Today) where TCase : class, ICaseState;

/// <summary>Opens a case for somebody: one read for the case and its facts, one to write the look down and fetch the keys.</summary>
public sealed class CasefileReader<TCase>(IDocumentStore store, Opener opener, TimeProvider time) where TCase : class, ICaseState
{
    /// <param name="purpose">What the look is for, as the view log keeps it.</param>
    /// <param name="fields">What is opened, in the words of the view log.</param>
    /// <returns>Null where there is no such case.</returns>
    /// <exception cref="ViewLogUnavailableException">Nothing was opened.</exception>
    public async Task<OpenCasefile<TCase>?> Open(string reference, Actor actor, string purpose, IReadOnlyList<string> fields, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var state = batch.Load<TCase>(reference);
        var facts = batch.Events.FetchStream(reference);
        await batch.Execute(cancel);
        if (await state is not { } found)
            return null;
        var opened = await opener.Open(new Look(actor, found.Id, purpose, fields), cancel);
        return new OpenCasefile<TCase>(found, await facts, opened, UkTime.DateOf(time.GetUtcNow()));
    }
}

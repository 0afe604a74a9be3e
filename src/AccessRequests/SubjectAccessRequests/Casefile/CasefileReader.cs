using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;
using JasperFx.Events;
using Marten;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>A case with its facts and the right to read what is sealed in them.</summary>
public sealed record OpenCasefile(SubjectAccessRequest Case, IReadOnlyList<IEvent> Facts, Opened Opened, DateOnly Today);

/// <summary>Opens a case for somebody: one read for the case and its facts, one to write the look down and fetch the keys.</summary>
public sealed class CasefileReader(IDocumentStore store, Opener opener, TimeProvider time)
{
    static readonly string[] Fields = ["name", "contact", "details", "correspondence", "searches", "withheld material"];

    /// <param name="purpose">What the look is for, as the view log keeps it.</param>
    /// <param name="fields">What is opened, where it is less than a case file shows.</param>
    /// <returns>Null where there is no such case.</returns>
    /// <exception cref="ViewLogUnavailableException">Nothing was opened.</exception>
    public async Task<OpenCasefile?> Open(string reference, Actor actor, string purpose, CancellationToken cancel, IReadOnlyList<string>? fields = null)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var state = batch.Load<SubjectAccessRequest>(reference);
        var facts = batch.Events.FetchStream(reference);
        await batch.Execute(cancel);
        if (await state is not { } found)
            return null;
        var opened = await opener.Open(new Look(actor, found.Id, purpose, fields ?? Fields), cancel);
        return new OpenCasefile(found, await facts, opened, UkTime.DateOf(time.GetUtcNow()));
    }
}

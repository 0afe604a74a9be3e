using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace AccessRequests.Acts;

/// <summary>A case with its facts and the right to read what is sealed in them.</summary>
/// <param name="Reach">How far whoever opened it reaches.</param>
public sealed record OpenCasefile<TCase>(TCase Case, IReadOnlyList<IEvent> Facts, Opened Opened, DateOnly Today, Reach Reach = Reach.Work) : ICasefileOfAMoment
    where TCase : class, ICaseState
{
    /// <summary>The moment as of which it is shown, if not now.</summary>
    public MomentForm Ask { get; init; } = MomentForm.Now;

    public string Reference => Case.Id;

    /// <summary>How it looked then, and at the other moment where one is asked for.</summary>
    public CaseOutline? Then { get; private init; }
    public CaseOutline? Other { get; private init; }

    /// <summary>The same case at another moment, by the same fold. The gate let them in as of now, and the look was written down.</summary>
    /// <returns>Null where there was no such case then.</returns>
    public OpenCasefile<TCase>? At(MomentForm ask, Func<TCase?, string, object, TCase?> fold)
    {
        if (ask.Moment is not { } moment)
            return this with { Ask = ask };
        var facts = Facts.Where(moment.Holds).ToList();
        if (facts.Aggregate((TCase?)null, (state, fact) => fold(state, Case.Id, fact.Data)) is not { } then)
            return null;
        then.Version = facts.Count;
        return this with
        {
            Case = then,
            Facts = facts,
            Today = moment.Day,
            Ask = ask,
            Then = CaseOutline.Of(facts.Select(fact => fact.Data)),
            Other = ask.Against is { } other ? CaseOutline.Of(Facts.Where(other.Holds).Select(fact => fact.Data)) : null,
        };
    }
}

/// <summary>What the notice above a case of the past needs to know of it.</summary>
public interface ICasefileOfAMoment
{
    string Reference { get; }
    MomentForm Ask { get; }
    CaseOutline? Then { get; }
    CaseOutline? Other { get; }
}

/// <summary>
/// The only way to a case. What the gate keeps from somebody is answered like a case that does not exist; every opening is
/// in the view log before a sealed word is read.
/// </summary>
public sealed class Casefiles<TCase>(IDocumentStore store, NpgsqlDataSource database, Opener opener, Purposes purposes, TimeProvider time) where TCase : class, ICaseState
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
        var (found, facts) = await CaseRows.Read<TCase>(database, session, reference, cancel);
        if (found is null || await Enter(found, actor, cancel) is not { } entered)
            return null;
        var opened = await opener.Open(new Look(actor, found.Id, entered.Purpose ?? purpose, fields), cancel);
        return new OpenCasefile<TCase>(found, facts, opened, UkTime.DateOf(time.GetUtcNow()), entered.Reach);
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

using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace AccessRequests.Acts;

/// <summary>What every kind of case can say of itself on its way through an act.</summary>
public interface ICaseState : IRevisioned
{
    string Id { get; }
    bool IsClosed { get; }

    /// <summary>Who has to do with it: the gate reads nothing else.</summary>
    CaseAccess Access { get; }

    /// <summary>The email address of whoever asked or complained, sealed under their key; null where there is none.</summary>
    Sealed? WriteTo => null;

    /// <summary>Whether anybody asked or complained, who would have to be told.</summary>
    bool HasRequester => false;
}

public abstract record ActOutcome
{
    public sealed record Accepted(long Version) : ActOutcome;
    public sealed record Rehearsed(Decision Decision) : ActOutcome;
    public sealed record Refused(IReadOnlyList<FieldError> Errors) : ActOutcome;
    public sealed record Stale(long Version) : ActOutcome;
    public sealed record Missing : ActOutcome;
}

/// <summary>Carries one command to one case: load, ask the gate, check its shape, decide, append. Nothing else writes to an existing case.</summary>
public sealed class ActRunner<TCase>(IDocumentStore store, PersonKeys keys, StaffDirectory staff, Law law, Places places, IEnumerable<IFollowFacts> followers, TimeProvider time) where TCase : class, ICaseState
{
    /// <param name="seen">The version of the case that the person was looking at.</param>
    /// <param name="withIt">What must be stored in the same transaction, if anything is recorded.</param>
    public Task<ActOutcome> Run<TCommand>(
        TCommand command, string reference, long seen, Actor actor, CancellationToken cancel, Action<IDocumentSession>? withIt = null)
        where TCommand : class, IAct<TCommand, TCase> =>
        Decide(command, reference, seen, actor, async (session, stream, decision, desk) =>
        {
            stream.AppendMany(decision.Events);
            keys.Keep(session, desk.People);
            foreach (var follower in followers)
                follower.Follow(session, RecordedFacts.Of(stream.Aggregate!, seen, decision.Events, desk));
            withIt?.Invoke(session);
            await session.SaveChangesAsync(cancel);
            return new ActOutcome.Accepted(seen + decision.Events.Count);
        }, cancel);

    /// <summary>What would be recorded, so that the person can check it. Nothing is.</summary>
    public Task<ActOutcome> Rehearse<TCommand>(TCommand command, string reference, long seen, Actor actor, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase> =>
        Decide(command, reference, seen, actor, (_, _, decision, _) => Task.FromResult<ActOutcome>(new ActOutcome.Rehearsed(decision)), cancel);

    async Task<ActOutcome> Decide<TCommand>(
        TCommand command, string reference, long seen, Actor actor,
        Func<IDocumentSession, IEventStream<TCase>, Decision, Desk, Task<ActOutcome>> accept, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
    {
        await using var session = store.LightweightSession();
        session.RecordAs(actor);
        var stream = await session.Events.FetchForWriting<TCase>(reference, cancel);
        if (stream.Aggregate is not { } state || Gate.Of(actor, reference, state.Access, time.GetUtcNow()) != Reach.Work)
            return new ActOutcome.Missing();
        var shape = TCommand.Shape.Validate(command);
        if (!shape.IsValid)
            return new ActOutcome.Refused(FieldErrors.From(shape));
        var version = stream.CurrentVersion ?? 0;
        try
        {
            var desk = new Desk(time.GetUtcNow(), await keys.Load(reference, cancel), law, actor, places, [.. (await staff.Assignable(cancel)).Where(colleague => !state.Access.Walled.Contains(colleague.Id))])
            {
                Everybody = await staff.Everybody(cancel),
            };
            var decision = TCommand.Decide(command, state, desk);
            // What is already so, such as a form that was sent twice, needs no fresh look at the case.
            if (decision is { IsRefused: false, Events.Count: 0 })
                return new ActOutcome.Accepted(version);
            if (version != seen)
                return new ActOutcome.Stale(version);
            return decision.IsRefused
                ? new ActOutcome.Refused([.. decision.Refusals.Select(FieldErrors.From)])
                : await accept(session, stream, decision, desk);
        }
        catch (PersonErasedException)
        {
            return new ActOutcome.Refused([new FieldError(null, "The personal data in this case was erased, so nothing more can be written about the person")]);
        }
        catch (ConcurrencyException)
        {
            return new ActOutcome.Stale(seen + 1);
        }
    }
}

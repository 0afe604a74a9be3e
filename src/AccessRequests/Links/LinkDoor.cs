using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.Links;

/// <summary>A kind of case, for whoever takes a link away from its other side.</summary>
interface ILinkDoor
{
    KindOfCase Kind { get; }

    Task<ActOutcome> Unlink(string reference, string other, string reason, Actor actor, CancellationToken cancel);
}

sealed class LinkDoor<TCase>(KindOfCase kind, Casefiles<TCase> files, ActRunner<TCase> acts) : ILinkDoor where TCase : class, ICaseState
{
    const int Tries = 5;

    public KindOfCase Kind => kind;

    /// <summary>Their word was asked of at the side where they work: here the house carries it out, on the case as it now is.</summary>
    public async Task<ActOutcome> Unlink(string reference, string other, string reason, Actor actor, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            if (await files.Find(reference, Actor.System, cancel) is not { } found)
                return new ActOutcome.Missing();
            var outcome = await acts.Run(new UnlinkCase<TCase> { Other = other, Reason = reason }, reference, found.Version, actor.ForTheHouse(), cancel);
            if (outcome is not ActOutcome.Stale || tried == Tries)
                return outcome;
        }
    }
}

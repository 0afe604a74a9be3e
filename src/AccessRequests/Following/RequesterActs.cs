using AccessRequests.Acts;
using AccessRequests.Identity;

namespace AccessRequests.Following;

public static class RequesterActs
{
    const int Tries = 5;

    /// <summary>
    /// Runs an act for whoever holds the code on the case as it now is: what staff do behind the scenes is no reason to turn
    /// them away. Only what they saw of it must still hold.
    /// </summary>
    public static async Task<ActOutcome> AsRequester<TCommand, TCase>(
        this ActRunner<TCase> acts, Casefiles<TCase> files, TCommand command, string reference, Func<TCase, bool> stillHolds, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class, ICaseState
    {
        var requester = Actor.Requester(reference);
        for (var tried = 1; ; tried++)
        {
            if (await files.Find(reference, requester, cancel) is not { } found)
                return new ActOutcome.Missing();
            if (!stillHolds(found))
                return new ActOutcome.Stale(found.Version);
            if (await acts.Run(command, reference, found.Version, requester, cancel) is var outcome && (outcome is not ActOutcome.Stale || tried == Tries))
                return outcome;
        }
    }
}

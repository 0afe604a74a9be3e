using AccessRequests.Acts;
using AccessRequests.Identity;

namespace AccessRequests.SubjectAccessRequests.Following;

static class RequesterActs
{
    const int Tries = 5;

    /// <summary>
    /// Runs an act for the requester on the case as it now is: what staff do behind the scenes is no reason to turn them away.
    /// Only what they saw of it must still hold.
    /// </summary>
    public static async Task<ActOutcome> AsRequester<TCommand>(
        this ActRunner<SubjectAccessRequest> acts, Casefiles<SubjectAccessRequest> files, TCommand command, string reference, Func<SubjectAccessRequest, bool> stillHolds, CancellationToken cancel)
        where TCommand : class, IAct<TCommand, SubjectAccessRequest>
    {
        var requester = Actor.Requester(reference);
        for (var tried = 1; ; tried++)
        {
            if (await files.Find(reference, requester, cancel) is not { } request)
                return new ActOutcome.Missing();
            if (!stillHolds(request))
                return new ActOutcome.Stale(request.Version);
            if (await acts.Run(command, reference, request.Version, requester, cancel) is var outcome && (outcome is not ActOutcome.Stale || tried == Tries))
                return outcome;
        }
    }
}

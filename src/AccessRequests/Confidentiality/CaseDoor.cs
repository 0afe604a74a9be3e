using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.Confidentiality;

/// <summary>A kind of case, for the pages that serve all kinds and know only a reference.</summary>
public interface ICaseDoor
{
    KindOfCase Kind { get; }

    /// <summary>Who has to do with the case; null where there is none.</summary>
    Task<CaseAccess?> AccessOf(string reference, CancellationToken cancel);

    /// <returns>Whether the glass is broken now.</returns>
    Task<bool> Break(GlassRequest request, Actor approver, CancellationToken cancel);
}

sealed class CaseDoor<TCase>(KindOfCase kind, Casefiles<TCase> files, ActRunner<TCase> acts) : ICaseDoor where TCase : class, ICaseState
{
    const int Tries = 5;

    public KindOfCase Kind => kind;

    public async Task<CaseAccess?> AccessOf(string reference, CancellationToken cancel) => (await files.Find(reference, Actor.System, cancel))?.Access;

    public async Task<bool> Break(GlassRequest request, Actor approver, CancellationToken cancel)
    {
        var command = new BreakGlass<TCase> { RequestId = request.Id, LookerId = request.AskedBy, Reason = request.Reason };
        for (var tried = 1; tried <= Tries; tried++)
        {
            if (await files.Find(request.Reference, Actor.System, cancel) is not { } found)
                return false;
            if (await acts.Run(command, request.Reference, found.Version, approver.ForTheHouse(), cancel) is not ActOutcome.Stale and var outcome)
                return outcome is ActOutcome.Accepted;
        }
        return false;
    }
}

/// <summary>All kinds of case behind one door.</summary>
public sealed class CaseDoors(IEnumerable<ICaseDoor> doors)
{
    public ICaseDoor? Of(string reference) => doors.FirstOrDefault(door => door.Kind.Owns(reference));

    public async Task<CaseAccess?> AccessOf(string reference, CancellationToken cancel) => Of(reference) is { } door ? await door.AccessOf(reference, cancel) : null;
}

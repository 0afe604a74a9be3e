using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Intake;

namespace AccessRequests.Demo;

/// <summary>Lets access requests arise through the same doors as real ones, on days gone by.</summary>
sealed class Seeding(AccessRequestReception reception, DemoDoor<SubjectAccessRequest> door, DemoClock clock)
{
    int number;

    public int Cases => number;

    /// <returns>The case, to be worked on.</returns>
    public async Task<DemoCase<SubjectAccessRequest>> Receive(int daysAgo, RequestedFor whom = RequestedFor.Self, Channel channel = Channel.OnlineForm)
    {
        clock.TurnTo(daysAgo);
        var (receipt, errors) = await reception.Receive(Stories.Request(number++, whom), channel, null, Actor.Public, null, CancellationToken.None);
        return door.To(receipt?.CaseReference ?? throw new InvalidOperationException(errors[0].Message));
    }
}

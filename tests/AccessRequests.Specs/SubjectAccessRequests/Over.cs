using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static class Over
{
    /// <summary>A request that is over takes no more of what serves to answer it.</summary>
    public static void Refuses<TCommand>(TCommand command, params object[] before) where TCommand : class, IAct<TCommand, SubjectAccessRequest>
    {
        var withdrawn = new AccessRequestWithdrawn(Today, Channel.Phone, null, Received.Clock);
        Given([Received, .. before, withdrawn]).When(command).ThenRefused("This request was withdrawn");
        Given([Received, .. before, withdrawn, new AccessRequestClosed(Today, ClosureOutcome.Withdrawn, null)]).When(command).ThenRefused("This request is closed");
    }
}

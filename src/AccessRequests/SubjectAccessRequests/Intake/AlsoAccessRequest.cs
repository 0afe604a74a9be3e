using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Links;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>The request in a message that was recorded as something else: no form or legal words are needed to make one.</summary>
sealed class AlsoAccessRequest(AccessRequestReception reception) : IAlsoOpens
{
    public CaseKind Kind => CaseKind.AccessRequest;

    public string Words => "They also ask to see personal information (access request)";

    public async Task<AlsoOpened> Open(SameMessage message, Actor actor, string? key, CancellationToken cancel)
    {
        var ask = new ReceiveAccessRequest { FullName = message.FullName, Contact = message.Contact, For = message.For, About = message.About, Details = message.Words };
        var (receipt, errors) = await reception.Receive(ask, message.Channel, message.ReceivedOn, actor, key, cancel, cameOf: message.Reference);
        return new AlsoOpened(Kind, receipt?.CaseReference, receipt?.AccessCode, errors);
    }
}

using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Links;

namespace AccessRequests.Complaints.Intake;

/// <summary>The complaint in a message that was recorded as something else: no legal words are needed to make one (rule C2).</summary>
sealed class AlsoComplaint(ComplaintReception reception) : IAlsoOpens
{
    public CaseKind Kind => CaseKind.Complaint;

    public string Words => "They also complain that confidentiality was breached (complaint)";

    public async Task<AlsoOpened> Open(SameMessage message, Actor actor, string? key, CancellationToken cancel)
    {
        var tell = new ReceiveComplaint { FullName = message.FullName, Contact = message.Contact, For = message.For, About = message.About, WhatHappened = message.Words };
        var (receipt, errors) = await reception.Receive(tell, message.Channel, message.ReceivedOn, actor, key, cancel, cameOf: message.Reference);
        return new AlsoOpened(Kind, receipt?.CaseReference, receipt?.AccessCode, errors);
    }
}

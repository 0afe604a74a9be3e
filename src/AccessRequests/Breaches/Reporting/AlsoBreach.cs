using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Links;
using Deadlines;

namespace AccessRequests.Breaches.Reporting;

/// <summary>The breach that came to light in a message. Of an hour nothing is known, so its clock starts with the day on which the message came.</summary>
sealed class AlsoBreach(BreachReception reception) : IAlsoOpens
{
    public CaseKind Kind => CaseKind.Breach;

    public string Words => "It may be a breach of personal data (breach)";

    public async Task<AlsoOpened> Open(SameMessage message, Actor actor, string? key, CancellationToken cancel)
    {
        var source = KindOfCase.Complaint.Owns(message.Reference) ? BreachSource.Complaint : BreachSource.AffectedPerson;
        var report = new ReportBreach { WhatHappened = message.Words, ReportedAt = UkTime.StartOf(message.ReceivedOn), Source = source, CameOf = message.Reference };
        var (receipt, errors) = await reception.Report(report, actor, key, cancel);
        return new AlsoOpened(Kind, receipt?.CaseReference, null, errors);
    }
}

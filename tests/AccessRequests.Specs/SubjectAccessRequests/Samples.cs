using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.SubjectAccessRequests;

/// <summary>Facts that many stories begin with.</summary>
static class Samples
{
    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    public static AccessRequestReceived Received { get; } = new(
        Channel.OnlineForm, ReceivedOn, RequestedFor.Self,
        new Requester(Plain.Text("Ann Example"), Plain.Text("ann@example.org"), null, null, null),
        new Subject(Plain.Text("Ann Example"), null, null, null),
        Plain.Text("Everything about my housing case"), null, null, null, Law.Default.Clock(new AccessRequestFacts { ReceivedOn = ReceivedOn }));
}

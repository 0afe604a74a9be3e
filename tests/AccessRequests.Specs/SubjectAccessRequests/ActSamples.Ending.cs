using AccessRequests.Casework;
using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Ending;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Ending =>
    [
        Of(new WithdrawAccessRequest { WithdrawnOn = Today, Channel = Channel.Email, Note = "She has what she needs" }, Received),
        Of(new CloseAccessRequest { Outcome = ClosureOutcome.Answered }, Received, Found, Replied),
        Of(new CloseAccessRequest { Outcome = ClosureOutcome.NotARequest, Reason = "She asks for our opening hours" }, Received),
        Of(new ReopenAccessRequest { Reason = "A page was missing" }, Received, Found, Replied, Closed(ClosureOutcome.Answered)),
    ];
}

using AccessRequests.SubjectAccessRequests.Clarifying;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Clarifying =>
    [
        ActSample.Of(new AskForClarification { AskedOn = Today, Question = "Which years?", Reason = "We hold 20 years of letters" }, Received),
    ];
}

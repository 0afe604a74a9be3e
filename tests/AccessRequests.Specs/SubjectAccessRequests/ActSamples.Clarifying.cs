using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Clarifying;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Clarifying =>
    [
        Of(new AskForClarification { AskedOn = Today, Question = "Which years?", Reason = "We hold 20 years of letters" }, Received),
        Of(new AskForClarification { AskedOn = Today, Question = "Which years?", Reason = "We hold 20 years of letters" }, Received, Waiting.ForIdentity),
        Of(new RecordClarification { ReceivedOn = Today, Answer = "Only 2024\nand 2025" }, Received, Waiting.ForAnswer),
        Of(new ExtendDeadline { Ground = ExtensionGround.NumberOfRequests, Reason = "Your three requests", NoticeGivenOn = Today }, Received),
    ];
}

using AccessRequests.Casework;
using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static readonly Guid Key = Guid.Parse("0197d9a0-0000-7000-8000-00000000000a");

    static IEnumerable<ActSample> Casefile =>
    [
        Of(new AcknowledgeAccessRequest { AcknowledgedOn = Today, Channel = Channel.InPerson }, Received),
        Of(new AssignAccessRequest { AssigneeId = Sam.Id }, Received),
        Of(new CorrectReceivedDate { ReceivedOn = ReceivedOn.AddDays(-3), Reason = "It lay in the post tray" }, Received),
        Of(new AddNote { Submission = Key, Text = "Called back" }, Received),
        Of(new ReplaceAccessCode { Submission = Key, Reason = "Lost", Method = IdentityMethod.KnownToUs, Note = "By voice" }, Received),
    ];
}

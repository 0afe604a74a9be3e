using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

/// <summary>Facts after which something is waited for, and the clocks that go with them.</summary>
static class Waiting
{
    public static readonly DateOnly AskedOn = new(2026, 3, 4);

    public static AccessRequestFacts Facts { get; } = new() { ReceivedOn = ReceivedOn };

    public static IdentityRequested ForIdentity => new(AskedOn, Plain.Text("A document with a photo"), Plain.Text("The address is new to us"), Law.Default.Clock(Facts.IdentityAsked(AskedOn)));

    public static AuthorityRequested ForAuthority => new(AskedOn, Plain.Text("A signed letter"), Law.Default.Clock(Facts.AuthorityAsked(AskedOn)));

    public static FeeRequested ForFee => new(
        AskedOn, 12.50m, FeeGround.FurtherCopies, Plain.Text("Paper and postage"), Plain.Text("A third copy"), Law.Default.Clock(Facts.FeeAsked(AskedOn)));

    public static ClarificationRequested ForAnswer => new(
        AskedOn, Plain.Text("Which years?"), Plain.Text("We hold 20 years of letters"), Law.Default.Clock(Facts.QuestionAsked(AskedOn)));

    public static AccessRequestReceived ReceivedFor(RequestedFor whom) => Received with { For = whom };
}

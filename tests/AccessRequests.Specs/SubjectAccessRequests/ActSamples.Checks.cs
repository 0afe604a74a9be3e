using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Checks =>
    [
        ActSample.Of(new AskForIdentity { AskedOn = Today, Evidence = "A document with a photo", Reason = "The address is new to us" }, Received),
        ActSample.Of(new ConfirmIdentity { ReceivedOn = Today, Method = IdentityMethod.VideoCall, Note = "A driving licence" }, Received, Waiting.ForIdentity),
        ActSample.Of(new ConfirmIdentity { ReceivedOn = ReceivedOn, Method = IdentityMethod.KnownToUs }, Received),
        ActSample.Of(new RefuseIdentityEvidence { ReceivedOn = Waiting.AskedOn, RefusedOn = Today, Reason = "Not readable" }, Received, Waiting.ForIdentity),
        ActSample.Of(new AskForAuthority { AskedOn = Today, Evidence = "A signed letter" }, Waiting.ReceivedFor(RequestedFor.AnotherAdult)),
        ActSample.Of(
            new RecordAuthority { ReceivedOn = Today, Kind = AuthorityKind.PowerOfAttorney, Scope = "Money and property" },
            Waiting.ReceivedFor(RequestedFor.AnotherAdult), Waiting.ForAuthority),
        ActSample.Of(
            new RecordAuthority { ReceivedOn = Today, Kind = AuthorityKind.ChildAgrees, Scope = "School letters", ChildsView = "He is 14 and wants it" },
            Waiting.ReceivedFor(RequestedFor.Child)),
        ActSample.Of(
            new AskForFee { AskedOn = Today, Pounds = 12.5m, Ground = FeeGround.ManifestlyExcessive, Reason = "The same again, weekly", Basis = "An hour's work" }, Received),
        ActSample.Of(new RecordFeePayment { PaidOn = Today }, Received, Waiting.ForFee),
    ];
}

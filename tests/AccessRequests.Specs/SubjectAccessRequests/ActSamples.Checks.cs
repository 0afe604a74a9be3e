using AccessRequests.Casework;
using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Checks =>
    [
        Of(new AskForIdentity { AskedOn = Today, Evidence = "A document with a photo", Reason = "The address is new to us" }, Received),
        Of(new ConfirmIdentity { ReceivedOn = Today, Method = IdentityMethod.VideoCall, Note = "A driving licence" }, Received, Waiting.ForIdentity),
        Of(new ConfirmIdentity { ReceivedOn = ReceivedOn, Method = IdentityMethod.KnownToUs }, Received),
        Of(new RefuseIdentityEvidence { ReceivedOn = Waiting.AskedOn, RefusedOn = Today, Reason = "Not readable" }, Received, Waiting.ForIdentity),
        Of(new AskForAuthority { AskedOn = Today, Evidence = "A signed letter" }, Waiting.ReceivedFor(RequestedFor.AnotherAdult)),
        Of(
            new RecordAuthority { ReceivedOn = Today, Kind = AuthorityKind.PowerOfAttorney, Scope = "Money and property" },
            Waiting.ReceivedFor(RequestedFor.AnotherAdult), Waiting.ForAuthority),
        Of(
            new RecordAuthority { ReceivedOn = Today, Kind = AuthorityKind.ChildAgrees, Scope = "School letters", ChildsView = "He is 14 and wants it" },
            Waiting.ReceivedFor(RequestedFor.Child)),
        Of(
            new AskForFee { AskedOn = Today, Pounds = 12.5m, Ground = FeeGround.ManifestlyExcessive, Reason = "The same again, weekly", Basis = "An hour's work" }, Received),
        Of(new RecordFeePayment { PaidOn = Today }, Received, Waiting.ForFee),
    ];
}

using AccessRequests.Casework;
using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Replying;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Replying =>
    [
        Of(
            new WithholdMaterial
            {
                Material = "The note of 4 May", ExemptionCode = "THIRD-PARTY", Reason = "It names who reported her", ReviewerId = Sam.Id,
                ThirdParty = new() { Consent = ThirdPartyConsent.NoAnswer, OwedConfidence = true, Weighing = "He spoke in confidence" },
            }, Received),
        Of(
            new WithholdMaterial
            {
                Material = "The report", ExemptionCode = "HEALTH", Reason = "It would set her back", ReviewerId = Sam.Id, HealthOpinion = new() { GivenOn = ReceivedOn, From = "Dr Green, GP" },
            }, Received),
        Of(new ReleaseMaterial { Item = 1, Reason = "We waive it" }, Received, Withheld),
        Of(new SendResponse { SentOn = Today, Method = DeliveryMethod.EncryptedEmail, Contents = Complete, Letter = "Dear Ann" }, Received, Found),
        Of(
            new SendResponse
            {
                SentOn = Today, SentTo = Recipient.PersonThemselves, Method = DeliveryMethod.Post, Contents = Complete, AboutWithheld = WithheldNotice.ReasonsAndRoutes, Letter = "Dear Ann",
            }, Waiting.ReceivedFor(RequestedFor.AnotherAdult), Found, Withheld),
        Of(
            new RefuseAccessRequest
            {
                RefusedOn = Today, Ground = RefusalGround.Exemption, ExemptionCode = "CRIME", IsBare = true, Reasons = "The law lets us refuse", Considered = "The police asked us",
                RoutesTold = [Route.ComplainToUs, Route.ComplainToRegulator, Route.ApplyToCourt], ReviewerId = Sam.Id,
            }, Received),
    ];
}

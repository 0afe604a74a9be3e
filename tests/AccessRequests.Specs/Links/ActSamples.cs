using AccessRequests.Breaches;
using AccessRequests.Casework;
using AccessRequests.Links;
using AccessRequests.Specs.Acts;

namespace AccessRequests.Specs.Links;

static class ActSamples
{
    static readonly string Complaint = CaseReference.New(KindOfCase.Complaint.Letters, Story.Today).Value;

    static IEnumerable<ActSample> Linking =>
    [
        ActSample.Of(new LinkCase<Breach> { Other = Complaint }, Breaches.Samples.After()),
        ActSample.Of(new UnlinkCase<Breach> { Other = Complaint, Reason = "The wrong number" }, Breaches.Samples.After(new CaseLinked(Complaint))) with { IsForTheHouse = true },
    ];
}

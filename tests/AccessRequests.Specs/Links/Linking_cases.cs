using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Casework;
using AccessRequests.Links;
using AccessRequests.PersonalData;
using Xunit;
using static AccessRequests.Specs.Breaches.Samples;

namespace AccessRequests.Specs.Links;

public class Linking_cases
{
    static readonly string Complaint = CaseReference.New(KindOfCase.Complaint.Letters, Story.Today).Value;

    [Fact]
    public void is_refused_to_the_case_itself()
    {
        var self = CaseReference.New(KindOfCase.Breach.Letters, Story.Today).Value;
        new History<Breach>(self, Folding.Fold, [Reported]).When(new LinkCase<Breach> { Other = self }).ThenRefused("This is the case itself: enter another", "Other");
    }

    [Fact]
    public void asks_for_a_case_number() =>
        Assert.Equal("Enter a case number like AR-2611-7K3M-9QXT", Assert.Single(LinkCase<Breach>.Shape.Validate(new LinkCase<Breach> { Other = "the other one" }).Errors).ErrorMessage);

    [Fact]
    public void takes_the_number_as_people_type_it() =>
        After().When(new LinkCase<Breach> { Other = Complaint.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) }).Then(new CaseLinked(Complaint)).AndRepeatedAddsNothing();

    [Fact]
    public void adds_nothing_where_the_breach_came_of_that_case() => Since(Reported with { CameOf = Complaint }).When(new LinkCase<Breach> { Other = Complaint }).ThenNothing();

    [Fact]
    public void is_told_without_the_number_of_the_other_case() =>
        Assert.Equal(("Linked to another case", null, null), ChronicleEntry.TellCommon(new CaseLinked(Complaint), new Opened(new Dictionary<string, Sealer>()), new Dictionary<Guid, string>()));
}

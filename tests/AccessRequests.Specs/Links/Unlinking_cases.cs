using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using AccessRequests.Links;
using AccessRequests.PersonalData;
using Xunit;
using static AccessRequests.Specs.Breaches.Samples;

namespace AccessRequests.Specs.Links;

public class Unlinking_cases
{
    static readonly string Complaint = CaseReference.New(KindOfCase.Complaint.Letters, Story.Today).Value, Other = CaseReference.New(KindOfCase.Complaint.Letters, Story.Today).Value;

    static readonly UnlinkCase<Breach> Unlink = new() { Other = Complaint, Reason = "The wrong number" };

    static readonly CaseUnlinked Unlinked = new(Complaint, new Sealer(PersonKeys.NameOf(Reference, Walls.File), new byte[32]).Text("The wrong number"));

    [Fact]
    public void asks_which_and_why() => Assert.Equal(
        ["Choose which link to take away", "Enter why they have nothing to do with each other"],
        UnlinkCase<Breach>.Shape.Validate(new UnlinkCase<Breach>()).Errors.Select(error => error.ErrorMessage).Order());

    [Fact]
    public void adds_nothing_where_this_case_says_of_no_link() => After(new CaseLinked(Other)).When(Unlink).ThenNothing();

    [Fact]
    public void says_so_with_the_reason()
    {
        After(new CaseLinked(Complaint), new CaseLinked(Other)).When(Unlink).Then(Unlinked).AndRepeatedAddsNothing();
        Assert.Equal([Other], After(new CaseLinked(Complaint), new CaseLinked(Other), Unlinked).State.Access.Links);
    }

    [Fact]
    public void takes_away_what_the_breach_came_of() => Since(Reported with { CameOf = Complaint }).When(Unlink).Then(Unlinked);

    [Fact]
    public void can_be_taken_back() => After(new CaseLinked(Complaint), Unlinked).When(new LinkCase<Breach> { Other = Complaint }).Then(new CaseLinked(Complaint));

    [Fact]
    public void is_told_without_the_number_of_the_other_case() => Assert.Equal(
        "Link to another case taken away", ChronicleEntry.TellCommon(Unlinked, new Opened(new Dictionary<string, Sealer>()), new Dictionary<Guid, string>()).Title);
}

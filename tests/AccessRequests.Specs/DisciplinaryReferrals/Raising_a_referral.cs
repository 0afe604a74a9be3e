using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Raising;
using AccessRequests.PersonalData;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.DisciplinaryReferrals.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.DisciplinaryReferrals;

public class Raising_a_referral
{
    static readonly RaiseReferral Raise = new() { Path = ReferralPath.Staff, SubjectName = "Sasha Subject", Allegation = "Told a neighbour of a tenancy" };

    static OpeningDesk Desk => new(DeskOn(Today).Now, new Sealers(Samples.Reference, new Dictionary<string, Sealer?>(), () => new byte[32]), Law.Default);

    [Fact]
    public void needs_the_path_the_person_and_what_they_did() => Assert.Equal(
        ["Choose whether it is about a member of staff or a volunteer", "Enter the full name of the person it is about", "Enter what they are said to have done"],
        RaiseReferral.Shape.Validate(new RaiseReferral()).Errors.Select(error => error.ErrorMessage).Order());

    [Fact]
    public void asks_for_the_number_of_a_case() => Assert.Equal(
        "Enter a case number like CP-2611-7K3M-9QXT", Assert.Single(RaiseReferral.Shape.Validate(Raise with { Source = "that complaint" }).Errors).ErrorMessage);

    [Fact]
    public void is_refused_about_an_account_that_there_is_not()
    {
        var refusal = Assert.Single(RaiseReferral.Decide(Raise with { SubjectId = Guid.NewGuid() }, Desk, Story.Caseworker, [Sam]).Refusals);
        Assert.Equal(("Choose someone who works here", "SubjectId"), (refusal.Sentence, refusal.Field));
    }

    [Fact]
    public void keeps_the_person_from_it_at_once() =>
        Assert.Contains(Sam.Id, ((IRaiseWall)RaiseReferral.Decide(Raise with { SubjectId = Sam.Id }, Desk, Story.Caseworker, [Sam, new(Samples.Lead.StaffId!.Value, "Robin") { Roles = ["conduct-lead"] }]).Events[0]).Walled);
}

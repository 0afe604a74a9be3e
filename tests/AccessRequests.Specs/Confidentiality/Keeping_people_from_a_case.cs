using AccessRequests.Acts;
using AccessRequests.Confidentiality;
using AccessRequests.Identity;
using AccessRequests.Specs.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests;
using Xunit;

namespace AccessRequests.Specs.Confidentiality;

public class Keeping_people_from_a_case
{
    static readonly Guid Casey = Story.Caseworker.StaffId!.Value, Lee = Story.Lead.StaffId!.Value, Ines = Guid.Parse("0197d9a0-0000-7000-8000-00000000000a");

    static readonly Colleague Independent = new(Ines, "Ines Independent") { Roles = [Role.Independent] };

    static History Given(params object[] facts) => Story.Given([Samples.Received, .. facts]);

    static Desk Desk(Actor actor, params Colleague[] more)
    {
        var desk = Story.DeskOn(Story.Today);
        return desk with { Actor = actor, Everybody = [.. desk.Everybody, .. more] };
    }

    static RaiseWall<SubjectAccessRequest> Wall(Guid person, Conflict conflict = Conflict.Witness) => new() { PersonId = person, Conflict = conflict };

    [Fact]
    public void is_not_for_a_caseworker_to_decide_about_a_colleague() => Given().When(Wall(Story.Sam.Id), Desk(Story.Caseworker))
        .ThenRefused("You can keep yourself from this case. For somebody else, ask whoever leads it", "PersonId");

    [Fact]
    public void names_people_who_work_here() => Given().When(Wall(Guid.NewGuid()), Desk(Story.Lead)).ThenRefused("Choose somebody who works here", "PersonId");

    [Fact]
    public void leaves_somebody_to_lead_it() => Given().When(Wall(Lee), Desk(Story.Lead))
        .ThenRefused("Nobody would be left to lead this case. Ask an administrator to name another lead or an independent person first", "PersonId");

    [Fact]
    public void gives_it_to_the_independent_person_where_nobody_is_left() => Given().When(Wall(Lee, Conflict.ComplainedAbout), Desk(Story.Lead, Independent))
        .Then(new WallRaised([Lee], Conflict.ComplainedAbout, null), new ColleagueBroughtIn([Ines], null));

    [Fact]
    public void takes_the_case_from_whoever_works_on_it()
    {
        var after = Given(new AccessRequestAssigned(Casey), new WallRaised([Casey], Conflict.Relative, null)).State;
        Assert.Null(after.AssigneeId);
    }

    [Fact]
    public void of_oneself_is_everybodys_own_word() => Given().When(Wall(Casey, Conflict.Relative), Desk(Story.Caseworker)).Then(new WallRaised([Casey], Conflict.Relative, null)).AndRepeatedAddsNothing();

    [Fact]
    public void ends_by_the_word_of_a_lead() => Given(new WallRaised([Story.Sam.Id], Conflict.Other, null))
        .When(new LowerWall<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "Another Sam" }, Desk(Story.Caseworker)).ThenRefused("Only whoever leads this case can take a wall down");

    [Fact]
    public void ends_never_where_there_is_no_wall() => Given().When(new LowerWall<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "Why not" }, Desk(Story.Lead)).ThenNothing();

    [Fact]
    public void holds_against_bringing_them_in() => Given(new WallRaised([Story.Sam.Id], Conflict.Other, null))
        .When(new BringInColleague<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "To help" }, Desk(Story.Lead)).ThenRefused("There is a wall between them and this case. Take it down first", "PersonId");

    [Fact]
    public void ends_bringing_people_in_when_the_case_does() => Given(new AccessRequestClosed(Story.Today, ClosureOutcome.NotARequest, null))
        .When(new BringInColleague<SubjectAccessRequest> { PersonId = Story.Sam.Id, Reason = "To help" }, Desk(Story.Lead)).ThenRefused("The case is closed");

    [Fact]
    public void brings_in_nobody_who_left() => Given()
        .When(new BringInColleague<SubjectAccessRequest> { PersonId = Guid.NewGuid(), Reason = "To help" }, Desk(Story.Lead)).ThenRefused("Choose somebody who works here", "PersonId");

    [Fact]
    public void takes_off_nobody_who_is_not_on() => Given().When(new LetColleagueGo<SubjectAccessRequest> { PersonId = Story.Sam.Id }, Desk(Story.Lead)).ThenNothing();

    [Fact]
    public void gives_way_to_glass_that_two_people_break()
    {
        var breaking = new BreakGlass<SubjectAccessRequest> { RequestId = Ines, LookerId = Casey, Reason = GlassReason.SomebodyIsInDanger };
        Given().When(breaking, Desk(Story.Caseworker.ForTheHouse())).ThenRefused("Somebody else has to agree");
        Given().When(breaking, Desk(Actor.System)).ThenRefused("A person has to agree");
        Given(new WallRaised([Lee], Conflict.Other, null)).When(breaking, Desk(Story.Lead.ForTheHouse())).ThenRefused("There is no such case");
        var desk = Desk(Story.Lead.ForTheHouse());
        Given().When(breaking, desk).Then(new GlassBroken(Ines, Casey, Lee, GlassReason.SomebodyIsInDanger, desk.Now.AddHours(24))).AndRepeatedAddsNothing();
    }

    [Fact]
    public void says_what_is_missing()
    {
        Assert.Equal(["Choose who must not come near it", "Choose what they have to do with it"], Errors(RaiseWall<SubjectAccessRequest>.Shape.Validate(new())));
        Assert.Equal(["Choose whose wall to take down", "Enter why it need not be"], Errors(LowerWall<SubjectAccessRequest>.Shape.Validate(new())));
        Assert.Equal(["Choose who needs to know", "Enter what they need it for"], Errors(BringInColleague<SubjectAccessRequest>.Shape.Validate(new())));
        Assert.Equal(["Choose who need not know any more"], Errors(LetColleagueGo<SubjectAccessRequest>.Shape.Validate(new())));
    }

    static IEnumerable<string> Errors(FluentValidation.Results.ValidationResult result) => result.Errors.Select(error => error.ErrorMessage);
}

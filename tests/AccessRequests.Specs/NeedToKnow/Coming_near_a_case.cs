using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Xunit;

namespace AccessRequests.Specs.NeedToKnow;

public class Coming_near_a_case
{
    const string Request = "AR-2611-7K3M-9QXT", Complaint = "CP-2611-7K3M-9QXT", Breach = "BR-2611-7K3M-9QXT", Referral = "DR-2611-7K3M-9QXT";

    static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid Me = Guid.Parse("0197d9a0-0000-7000-8000-000000000001"), Other = Guid.Parse("0197d9a0-0000-7000-8000-000000000002");

    static readonly CaseAccess New = new(), AtIntake = new() { IsForIntakeAlone = true }, Mine = new() { AssigneeId = Me }, Others = new() { AssigneeId = Other },
        Admitted = new() { AssigneeId = Other, Admitted = [Me] }, Closed = new() { IsOpen = false, AssigneeId = Other },
        PastThem = new() { IsForIntakeAlone = true, GoesPastHandlers = true }, PastThemTriaged = new() { GoesPastHandlers = true }, PastThemWithMe = new() { GoesPastHandlers = true, Admitted = [Me] };

    static CaseAccess Walled(CaseAccess access) => access with { Walled = [Me] };

    static CaseAccess Glass(CaseAccess access, int minutes) => access with { Glass = [new BrokenGlass(Me, Now.AddMinutes(minutes))] };

    public static TheoryData<string, string, string, string, string> Refusals => new()
    {
        { "a caseworker needs to know of what is theirs, not of what is a colleague's", Role.Caseworker, Request, nameof(Others), nameof(Reach.None) },
        { "nor of what a colleague has done with", Role.Caseworker, Request, nameof(Closed), nameof(Reach.None) },
        { "a caseworker has nothing to do with complaints", Role.Caseworker, Complaint, nameof(New), nameof(Reach.None) },
        { "nor with breaches", Role.Caseworker, Breach, nameof(New), nameof(Reach.None) },
        { "nor with referrals", Role.Caseworker, Referral, nameof(New), nameof(Reach.None) },
        { "before triage only the intake pair knows, and no lead", Role.Lead, Complaint, nameof(AtIntake), nameof(Reach.None) },
        { "and no director, for whatever purpose", Role.Director, Complaint, nameof(AtIntake), nameof(Reach.None) },
        { "after triage the intake pair has done its work", Role.Intake, Complaint, nameof(New), nameof(Reach.None) },
        { "who leads data protection does not lead conduct", Role.Lead, Referral, nameof(New), nameof(Reach.None) },
        { "who leads conduct leads nothing else", Role.ConductLead, Complaint, nameof(New), nameof(Reach.None) },
        { "a director says what for", Role.Director, Request, nameof(New), nameof(Reach.Purpose) },
        { "a director has no purpose in a referral that they are not part of", Role.Director, Referral, nameof(New), nameof(Reach.None) },
        { "an administrator looks after accounts", Role.Administrator, Request, nameof(New), nameof(Reach.None) },
        { "what concerns a handler goes past those who take complaints in, whoever they are", Role.Intake, Complaint, nameof(PastThem), nameof(Reach.None) },
        { "and past those who lead, triaged or not", Role.Lead, Complaint, nameof(PastThemTriaged), nameof(Reach.None) },
        { "an outsider knows what they are told of", Role.Independent, Complaint, nameof(New), nameof(Reach.None) },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void is_kept_from(string why, string role, string reference, string access, string reach) => Assert.True(Gate.Of(Staff(role), reference, Of(access), Now).ToString() == reach, why);

    [Theory]
    [InlineData(Role.Caseworker, Request, nameof(New))]
    [InlineData(Role.Caseworker, Request, nameof(Mine))]
    [InlineData(Role.Caseworker, Complaint, nameof(Mine))]
    [InlineData(Role.Caseworker, Referral, nameof(Admitted))]
    [InlineData(Role.Lead, Request, nameof(Others))]
    [InlineData(Role.Lead, Complaint, nameof(Closed))]
    [InlineData(Role.Lead, Breach, nameof(New))]
    [InlineData(Role.Intake, Complaint, nameof(AtIntake))]
    [InlineData(Role.ConductLead, Referral, nameof(Others))]
    [InlineData(Role.Independent, Complaint, nameof(Admitted))]
    [InlineData(Role.Director, Referral, nameof(Admitted))]
    [InlineData(Role.Independent, Complaint, nameof(PastThemWithMe))]
    public void is_open_to(string role, string reference, string access) => Assert.Equal(Reach.Work, Gate.Of(Staff(role), reference, Of(access), Now));

    [Theory]
    [InlineData(nameof(New))]
    [InlineData(nameof(Mine))]
    [InlineData(nameof(Admitted))]
    [InlineData(nameof(AtIntake))]
    [InlineData(nameof(Closed))]
    public void ends_at_a_wall_whatever_the_role(string access)
    {
        foreach (var kind in KindOfCase.All)
            Assert.Equal(Reach.None, Gate.Of(Actor.Staff(Me, "Everything", Role.All), $"{kind.Letters}-2611-7K3M-9QXT", Walled(Of(access)), Now, Now.AddHours(1)));
    }

    [Fact]
    public void behind_a_wall_takes_glass_that_two_people_broke_and_ends_when_it_ends()
    {
        Assert.Equal(Reach.Look, Gate.Of(Staff(Role.Administrator), Referral, Glass(Walled(New), 1), Now));
        Assert.Equal(Reach.None, Gate.Of(Staff(Role.Administrator), Referral, Glass(Walled(New), 0), Now));
    }

    [Fact]
    public void that_concerns_a_handler_is_for_no_handler_in_another_role()
    {
        Assert.Equal(Reach.Purpose, Gate.Of(Staff(Role.Director), Complaint, PastThemTriaged, Now));
        Assert.Equal(Reach.None, Gate.Of(Actor.Staff(Me, "Both", Role.Director, Role.Intake), Complaint, PastThemTriaged, Now, Now.AddHours(1)));
        Assert.False(Gate.Leads(Staff(Role.Lead), Complaint, PastThemTriaged));
        Assert.True(Gate.Leads(Staff(Role.Lead), Complaint, PastThemWithMe));
    }

    [Fact]
    public void for_a_purpose_is_a_look_and_ends_with_it()
    {
        Assert.Equal(Reach.Look, Gate.Of(Staff(Role.Director), Complaint, New, Now, Now.AddMinutes(1)));
        Assert.Equal(Reach.Purpose, Gate.Of(Staff(Role.Director), Complaint, New, Now, Now));
    }

    [Fact]
    public void is_for_a_requester_their_own_case_alone()
    {
        Assert.Equal(Reach.Work, Gate.Of(Actor.Requester(Request), Request, New, Now));
        Assert.Equal(Reach.None, Gate.Of(Actor.Requester(Request), "AR-2611-0000-0000", New, Now));
        Assert.Equal(Reach.None, Gate.Of(Actor.Public, Request, New, Now));
    }

    [Fact]
    public void follows_the_facts()
    {
        var access = new CaseAccess().After(new AssignedTo(Me)).After(new LetIn([Other]));
        Assert.Equal((Me, true), (access.AssigneeId, access.Admitted.Contains(Other)));
        access = access.After(new WallUp([Me, Other]));
        Assert.Null(access.AssigneeId);
        Assert.Equal(Reach.None, Gate.Of(Actor.Staff(Other, "", Role.Lead), Request, access, Now));
        access = access.After(new WallDown([Other]));
        Assert.Equal(Reach.Work, Gate.Of(Actor.Staff(Other, ""), Request, access, Now));
        Assert.Equal(Reach.None, Gate.Of(Actor.Staff(Other, ""), Request, access.After(new ShownOut([Other])), Now));
    }

    static Actor Staff(string role) => Actor.Staff(Me, "Somebody", role);

    static CaseAccess Of(string name) => name switch
    {
        nameof(New) => New,
        nameof(AtIntake) => AtIntake,
        nameof(Mine) => Mine,
        nameof(Others) => Others,
        nameof(Admitted) => Admitted,
        nameof(PastThem) => PastThem,
        nameof(PastThemTriaged) => PastThemTriaged,
        nameof(PastThemWithMe) => PastThemWithMe,
        _ => Closed,
    };

    sealed record AssignedTo(Guid AssigneeId) : IAssignCase;

    sealed record LetIn(IReadOnlyList<Guid> Admitted) : IAdmit;

    sealed record ShownOut(IReadOnlyList<Guid> Dismissed) : IDismiss;

    sealed record WallUp(IReadOnlyList<Guid> Walled) : IRaiseWall;

    sealed record WallDown(IReadOnlyList<Guid> Unwalled) : ILowerWall;
}

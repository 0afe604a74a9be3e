using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Triage;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class Triaging_a_complaint
{
    static readonly TriageComplaint Triage = new() { Issues = "Who spoke of her?\n- Were the papers locked away?\n\n", IsStatutory = false, IsUrgent = true, NamesStaff = true, Staff = [Sam.Id] };

    [Fact]
    public void ends_the_intake_and_keeps_it_from_whomever_it_is_about()
    {
        var after = Told().When(Triage).Then(new ComplaintTriaged(
            Today, false, true, [Said("Who spoke of her?"), Said("Were the papers locked away?")], [Sam.Id], null, Caseworker.StaffId!.Value, Law.Default.Clock(Facts with { PolicyOnly = true })));
        after.AndRepeatedAddsNothing();
        var complaint = Told(after.Fact<ComplaintTriaged>()).State;
        Assert.True(complaint is { Access.IsForIntakeAlone: false, IsStatutory: false, IsUrgent: true, Issues.Count: 2, Stage: Stages.Enquiring });
        Assert.Contains(Sam.Id, complaint.Access.Walled);
    }

    [Fact]
    public void about_all_who_could_lead_it_brings_in_an_independent_person()
    {
        var olga = new AccessRequests.Identity.Colleague(Guid.NewGuid(), "Olga Outsider") { Roles = [AccessRequests.Identity.Role.Independent] };
        var desk = DeskOn(Today, Samples.Reference);
        var decision = TriageComplaint.Decide(Triage with { Staff = [Lead.StaffId!.Value] }, Told().State, desk with { Everybody = [.. desk.Everybody, olga] });
        Assert.Equal([olga.Id], Assert.IsType<AccessRequests.Confidentiality.ColleagueBroughtIn>(decision.Events[1]).PeopleIds);
    }

    [Fact]
    public void of_our_own_policy_has_the_same_dates_without_the_duty()
    {
        var clock = Told().When(Triage).Fact<ComplaintTriaged>().Clock;
        Assert.False(clock.StatutoryDuty);
        Assert.Equal(Received.Clock.AcknowledgementDueOn, clock.AcknowledgementDueOn);
    }

    [Fact]
    public void is_refused_a_second_time_with_other_words() =>
        Told(Triaged).When(Triage).ThenRefused("This complaint was triaged: add an issue or name someone instead");

    [Fact]
    public void is_refused_for_people_who_do_not_work_here() =>
        Told().When(Triage with { Staff = [Guid.NewGuid()] }).ThenRefused("Choose people who work here", "Staff");

    [Fact]
    public void is_refused_to_whomever_it_is_about() =>
        Told().When(Triage with { Staff = [Caseworker.StaffId!.Value] }).ThenRefused("It is about you: ask someone else to triage it", "Staff");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Triage);

    [Fact]
    public void needs_every_answer() => ActSamples.Of(new TriageComplaint()).Lacks(
        "Choose whether it is about someone with an account here", "Choose whether it is about the law or our own policy", "Choose whether it is urgent", "Enter what there is to find out");

    [Fact]
    public void needs_to_know_whom_it_is_about_where_it_is_about_someone() => ActSamples.Of(Triage with { Staff = [] }).Lacks("Choose whom it is about");

    [Fact]
    public void names_nobody_where_it_is_about_nobody() =>
        ActSamples.Of(Triage with { NamesStaff = false }).Lacks("Choose nobody, or say that it is about someone with an account here");
}

public class Naming_someone_later
{
    static readonly NameStaff Name = new() { StaffId = Sam.Id, Reason = "The driver knew him" };

    [Fact]
    public void takes_the_case_from_them_and_from_their_sight()
    {
        Told(Triaged, Assigned).When(Name).AndRepeatedAddsNothing();
        var complaint = Told(Triaged, Assigned, new ComplaintStaffNamed([Sam.Id], Said("The driver knew him"))).State;
        Assert.Null(complaint.AssigneeId);
        Assert.Contains(Sam.Id, complaint.Access.Walled);
    }

    [Fact]
    public void is_refused_before_triage() => Told().When(Name).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_for_oneself() => Told(Triaged).When(Name with { StaffId = Caseworker.StaffId }).ThenRefused("It is about you: ask someone else to record it", "StaffId");

    [Fact]
    public void is_refused_for_a_stranger() => Told(Triaged).When(Name with { StaffId = Guid.NewGuid() }).ThenRefused("Choose someone who works here", "StaffId");

    [Fact]
    public void is_refused_once_closed() => Told(Triaged, Closed(ComplaintEnding.NotAComplaint)).When(Name).ThenRefused("This complaint is closed");

    [Fact]
    public void needs_whom_and_how_it_came_out() => ActSamples.Of(new NameStaff()).Lacks("Choose whom it is about", "Enter how that came out");
}

public class Assigning_an_investigator
{
    static readonly AssignInvestigator Assign = new() { AssigneeId = Sam.Id, NoConflict = true };

    [Fact]
    public void gives_it_to_them() => Told(Triaged).When(Assign).Then(new ComplaintAssigned(Sam.Id, true)).AndRepeatedAddsNothing();

    [Fact]
    public void can_be_a_director() => Told(Triaged).When(Assign with { AssigneeId = Dana.Id }).Then(new ComplaintAssigned(Dana.Id, true));

    [Fact]
    public void is_never_the_person_complained_about() =>
        Told(Triaged).When(Assign with { AssigneeId = Ari.Id }).ThenRefused("The complaint is about this person: choose someone else", "AssigneeId");

    [Fact]
    public void is_never_behind_a_wall_of_another_kind() =>
        Told(Triaged, new AccessRequests.Confidentiality.WallRaised([Sam.Id], AccessRequests.Confidentiality.Conflict.Relative, null)).When(Assign).ThenRefused("Choose someone who works on cases and may see this one", "AssigneeId");

    [Fact]
    public void waits_for_triage() => Told().When(Assign).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_once_closed() => Told(Triaged, Closed(ComplaintEnding.NotAComplaint)).When(Assign).ThenRefused("This complaint is closed");

    [Fact]
    public void needs_a_person_and_a_look_at_conflicts() => ActSamples.Of(new AssignInvestigator()).Lacks("Choose who looks into it", "Make sure that they have no part in it, and say so");
}

public class Adding_an_issue
{
    static readonly AddIssue Add = new() { Text = "Who else heard it?" };

    [Fact]
    public void numbers_it_after_the_others() => Told(Triaged).When(Add).Then(new ComplaintIssueAdded(3, Said("Who else heard it?"))).AndRepeatedAddsNothing();

    [Fact]
    public void waits_for_triage() => Told().When(Add).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Add, Triaged);

    [Fact]
    public void needs_words() => ActSamples.Of(new AddIssue()).Lacks("Enter what there is to find out");
}

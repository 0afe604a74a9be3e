using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Identity;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class Deciding_an_issue
{
    static readonly DecideIssue Decide = new() { Issue = 2, Finding = Finding.PartlyUpheld, Reasons = "The cabinet was open" };

    [Fact]
    public void records_finding_reasons_and_who_decided() =>
        Told(Triaged).When(Decide).Then(new ComplaintIssueDecided(2, Today, Finding.PartlyUpheld, Said("The cabinet was open"), Caseworker.StaffId!.Value)).AndRepeatedAddsNothing();

    [Fact]
    public void can_be_done_anew_until_the_outcome_is_sent() =>
        Assert.Equal(Finding.PartlyUpheld, Told(Triaged, Decided(2)).When(Decide).Fact<ComplaintIssueDecided>().Finding);

    [Fact]
    public void is_refused_for_an_issue_that_there_is_not() => Told(Triaged).When(Decide with { Issue = 3 }).ThenRefused("There is no such issue", "Issue");

    [Fact]
    public void waits_for_triage() => Told().When(Decide).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_after_the_outcome() => Told(Triaged, Decided(1), Decided(2), OutcomeOfBoth).When(Decide).ThenRefused("The outcome of this complaint was sent");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Decide, Triaged);

    [Fact]
    public void needs_the_issue_the_finding_and_the_reasons() => ActSamples.Of(new DecideIssue()).Lacks("Choose the issue", "Choose what you decided", "Enter the reasons");
}

public class Sending_the_outcome
{
    static readonly SendOutcome Send = new() { SentOn = Today, Channel = Channel.Post, Letter = "Dear Ann", RoutesTold = true, NoSanction = true };

    static ComplaintAcknowledged Acknowledged => new(ReceivedOn.AddDays(2), Channel.Email, Law.Default.Clock(Facts with { AcknowledgedOn = ReceivedOn.AddDays(2) }));

    [Fact]
    public void is_the_acknowledgement_as_well_where_none_was_given()
    {
        var outcome = Told(Triaged, Decided(1), Decided(2)).When(Send);
        outcome.Then(new ComplaintOutcomeSent(Today, Channel.Post, Said("Dear Ann"), true, Law.Default.Clock(Facts with { OutcomeOn = Today }), Finding.Upheld)).AndRepeatedAddsNothing();
        Assert.Equal(ClockStatus.Met, outcome.Fact<ComplaintOutcomeSent>().Clock.Status);
        Assert.Null(outcome.Fact<ComplaintOutcomeSent>().Clock.ProgressDueOn);
    }

    [Fact]
    public void after_an_acknowledgement_is_the_outcome_alone() =>
        Assert.False(Told(Acknowledged, Triaged, Decided(1), Decided(2)).When(Send).Fact<ComplaintOutcomeSent>().IsAcknowledgement);

    [Fact]
    public void says_what_the_issues_come_to() =>
        Assert.Equal(Finding.PartlyUpheld, Told(Triaged, Decided(1), Decided(2) with { Finding = Finding.NotUpheld }).When(Send).Fact<ComplaintOutcomeSent>().Finding);

    [Fact]
    public void waits_for_every_issue() => Told(Triaged, Decided(1)).When(Send).ThenRefused("Decide every issue first");

    [Fact]
    public void waits_for_authority() => (Told() with { Facts = [ReceivedFor(RequestedFor.AnotherAdult), Triaged, Decided(1), Decided(2)] }).When(Send)
        .ThenRefused("They have not shown that they may know: record their authority first");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Told(Triaged, Decided(1), Decided(2)).When(Send with { SentOn = Today.AddDays(1) }).ThenRefused("The day you sent it cannot be in the future", "SentOn");

    [Fact]
    public void is_refused_before_the_last_decision() =>
        Told(Triaged, Decided(1), Decided(2)).When(Send with { SentOn = ReceivedOn.AddDays(5) }).ThenRefused("You cannot have sent it before the last issue was decided", "SentOn");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Send, Triaged);

    [Fact]
    public void needs_the_routes_and_keeps_sanctions_out() => ActSamples.Of(new SendOutcome()).Lacks(
        "Choose how you sent it", "Enter the day you sent it", "Enter what you told them", "Leave out what happened to any member of staff, and say so",
        "Tell them that they can go to the regulator and ask us to look again, and say so");
}

public class Reviewing_the_outcome
{
    static readonly AskForReview Ask = new() { AskedOn = Today, Channel = Channel.Email, Reason = "You did not ask the driver", ReviewerId = Dana.Id };
    static readonly DecideReview Decide = new() { SentOn = Today, Result = ReviewResult.OutcomeStands, Letter = "We have looked again" };

    static readonly object[] Answered = [Triaged, Assigned, Decided(1), Decided(2), OutcomeOfBoth];

    [Fact]
    public void is_for_somebody_who_had_no_part_in_it()
    {
        Told(Answered).When(Ask).Then(new ComplaintReviewRequested(Today, Channel.Email, Said("You did not ask the driver"), Dana.Id)).AndRepeatedAddsNothing();
        Told(Answered).When(Ask with { ReviewerId = Sam.Id }).ThenRefused("This person looked into it or decided it: choose someone who had no part in it", "ReviewerId");
        Told(Answered).When(Ask with { ReviewerId = Ari.Id }).ThenRefused("The complaint is about this person: choose someone else", "ReviewerId");
        Told(Answered).When(Ask with { ReviewerId = Guid.NewGuid() }).ThenRefused("Choose someone who works on cases and may see this one", "ReviewerId");
    }

    [Fact]
    public void waits_for_an_outcome()
    {
        Told(Triaged).When(Ask).ThenRefused("There is no outcome to review yet");
        Told(Triaged, Closed(ComplaintEnding.NotAComplaint)).When(Ask).ThenRefused("This complaint is closed");
    }

    [Fact]
    public void needs_a_reviewer_where_staff_record_it() => Told(Answered).When(Ask with { ReviewerId = null }).ThenRefused("Choose who reviews it", "ReviewerId");

    [Fact]
    public void is_asked_for_by_whoever_complained_without_one()
    {
        var them = DeskOn(Today, Samples.Reference) with { Actor = Actor.Requester(Samples.Reference) };
        var ask = Ask with { Channel = Channel.OnlineForm, ReviewerId = null };
        Told([.. Answered, ReviewAsked]).When(ask, them).ThenRefused("A review was asked for already");
        Told(Triaged).When(ask, them).ThenRefused("There is no outcome to review yet");
        Told(Answered).When(ask, them).Then(new ComplaintReviewRequested(Today, Channel.OnlineForm, Said("You did not ask the driver"), null)).AndRepeatedAddsNothing();
    }

    [Fact]
    public void opens_a_closed_case_again_and_keeps_its_outcome()
    {
        object[] closed = [.. Answered, Closed(ComplaintEnding.OutcomeSent)];
        var clock = Told(Answered).State.Clock;
        var asked = new ComplaintReviewRequested(Today, Channel.Email, Said("You did not ask the driver"), Dana.Id);
        Told(closed).When(Ask).Then(new ComplaintReopenedForReview(Today, clock), asked).AndRepeatedAddsNothing();
        Assert.True(Told([.. closed, new ComplaintReopenedForReview(Today, clock), asked]).State is { IsClosed: false, HasOutcome: true, AwaitsReview: true, Stage: Stages.Review });
    }

    [Fact]
    public void is_given_to_a_reviewer_afterwards()
    {
        object[] asked = [.. Answered, ReviewAsked with { ReviewerId = null }];
        var appoint = new AppointReviewer { ReviewerId = Dana.Id };
        Told(Answered).When(appoint).ThenRefused("There is no review to decide");
        Told([.. asked, Closed(ComplaintEnding.OutcomeSent)]).When(appoint).ThenRefused("This complaint is closed");
        Told(asked).When(appoint with { ReviewerId = Sam.Id }).ThenRefused("This person looked into it or decided it: choose someone who had no part in it", "ReviewerId");
        Told(asked).When(appoint with { ReviewerId = Ari.Id }).ThenRefused("The complaint is about this person: choose someone else", "ReviewerId");
        Told(asked).When(appoint with { ReviewerId = Guid.NewGuid() }).ThenRefused("Choose someone who works on cases and may see this one", "ReviewerId");
        Told(asked).When(Decide).ThenRefused("Appoint somebody to review it first");
        Told(asked).When(appoint).Then(new ComplaintReviewerAppointed(Dana.Id)).AndRepeatedAddsNothing();
        Assert.Contains(Dana.Id, Told([.. asked, new ComplaintReviewerAppointed(Dana.Id)]).State.Access.Admitted);
        Told([.. asked, new ComplaintReviewerAppointed(Dana.Id)]).When(Decide).ThenRefused("Only the person appointed to review it decides");
    }

    [Fact]
    public void is_asked_for_once() => Told([.. Answered, ReviewAsked]).When(Ask).ThenRefused("A review was asked for already");

    [Fact]
    public void is_not_asked_for_before_the_outcome() =>
        Told(Answered).When(Ask with { AskedOn = ReceivedOn.AddDays(6) }).ThenRefused("They cannot have asked before the outcome was sent", "AskedOn");

    [Fact]
    public void is_not_asked_for_on_a_day_to_come() => Told(Answered).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day they asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_decided_by_the_reviewer_and_by_nobody_else()
    {
        Told([.. Answered, ReviewAsked]).When(Decide).AndRepeatedAddsNothing();
        Told([.. Answered, ReviewAsked with { ReviewerId = Dana.Id }]).When(Decide).ThenRefused("Only the person appointed to review it decides");
    }

    [Fact]
    public void that_enquires_again_starts_the_reports_anew()
    {
        var again = Told([.. Answered, ReviewAsked]).When(Decide with { Result = ReviewResult.EnquireAgain }).Fact<ComplaintReviewDecided>();
        Assert.Equal((Stages.Enquiring, ClockStatus.Met), (again.Stage, again.Clock.Status));
        Assert.NotNull(again.Clock.ProgressDueOn);
        Assert.True(Told([.. Answered, ReviewAsked, again]).State is { IsInHand: true, HasOutcome: false, AcknowledgedOn: not null });
    }

    [Fact]
    public void waits_until_it_is_asked_for() => Told(Answered).When(Decide).ThenRefused("There is no review to decide");

    [Fact]
    public void is_not_told_before_it_was_asked_for() =>
        Told([.. Answered, ReviewAsked]).When(Decide with { SentOn = ReceivedOn.AddDays(7) }).ThenRefused("You cannot have told them before they asked", "SentOn");

    [Fact]
    public void is_not_told_on_a_day_to_come() => Told([.. Answered, ReviewAsked]).When(Decide with { SentOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "SentOn");

    [Fact]
    public void needs_words()
    {
        ActSamples.Of(new AskForReview()).Lacks("Choose how they asked", "Enter the day they asked", "Enter why they think that it is wrong");
        ActSamples.Of(new AppointReviewer()).Lacks("Choose who reviews it");
        ActSamples.Of(new DecideReview()).Lacks("Choose what you decided", "Enter the day you told them", "Enter what you told them");
    }
}

public class Recording_lessons
{
    static readonly RecordLessons Record = new() { Submission = Key, Causes = "No private room", Kinds = [ComplaintCause.Premises], Lessons = "A room for calls" };

    [Fact]
    public void tells_why_and_what_changes() =>
        Told(Triaged).When(Record).Then(new ComplaintLessonsRecorded(Key, Today, Said("No private room"), Said("A room for calls"), [ComplaintCause.Premises])).AndRepeatedAddsNothing();

    [Fact]
    public void waits_for_triage() => Told().When(Record).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_once_closed() => Told(Triaged, Closed(ComplaintEnding.NotAComplaint)).When(Record).ThenRefused("This complaint is closed");

    [Fact]
    public void needs_both() => ActSamples.Of(new RecordLessons()).Lacks("Enter a new random key (a UUID), so that what is sent twice is done once", "Enter what we change", "Enter why it happened", "Choose which kinds of cause it had");
}

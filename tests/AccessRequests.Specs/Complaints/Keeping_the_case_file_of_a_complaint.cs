using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Casefile;
using AccessRequests.Complaints.Ending;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class Acknowledging_a_complaint
{
    static readonly AcknowledgeComplaint Acknowledge = new() { AcknowledgedOn = Today, Channel = Channel.Email };

    [Fact]
    public void in_time_meets_the_thirty_days()
    {
        var outcome = Told().When(Acknowledge);
        outcome.Then(new ComplaintAcknowledged(Today, Channel.Email, Law.Default.Clock(Facts with { AcknowledgedOn = Today }))).AndRepeatedAddsNothing();
        Assert.Equal(ClockStatus.Met, outcome.Fact<ComplaintAcknowledged>().Clock.Status);
    }

    [Fact]
    public void on_the_thirty_first_day_is_late()
    {
        // The thirtieth day after 2 March is 1 April.
        var day = new DateOnly(2026, 4, 2);
        Assert.Equal(ClockStatus.Late, Told().When(Acknowledge with { AcknowledgedOn = day }, today: day).Fact<ComplaintAcknowledged>().Clock.Status);
    }

    [Fact]
    public void is_done_once() =>
        Told(new ComplaintAcknowledged(ReceivedOn, Channel.Post, Law.Default.Clock(Facts with { AcknowledgedOn = ReceivedOn }))).When(Acknowledge).ThenRefused("You have already told them that it arrived");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Told().When(Acknowledge with { AcknowledgedOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "AcknowledgedOn");

    [Fact]
    public void is_refused_before_it_arrived() =>
        Told().When(Acknowledge with { AcknowledgedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have told them before the complaint arrived", "AcknowledgedOn");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Acknowledge);

    [Fact]
    public void needs_the_day_and_the_way() => ActSamples.Of(new AcknowledgeComplaint()).Lacks("Choose how you told them", "Enter the day you told them");
}

public class Correcting_the_day_of_a_complaint
{
    static readonly CorrectComplaintReceivedDate Correct = new() { ReceivedOn = ReceivedOn.AddDays(-3), Reason = "It lay in the post tray" };

    [Fact]
    public void works_every_date_out_again() => Told().When(Correct).Then(new ComplaintReceivedDateCorrected(
        ReceivedOn.AddDays(-3), ReceivedOn, Said("It lay in the post tray"), Law.Default.Clock(new ComplaintFacts { ReceivedOn = ReceivedOn.AddDays(-3) }), Received.Clock)).AndRepeatedAddsNothing();

    [Fact]
    public void is_refused_for_a_day_to_come() => Told().When(Correct with { ReceivedOn = Today.AddDays(1) }).ThenRefused("The day it arrived cannot be in the future", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_too_long_ago() =>
        Told().When(Correct with { ReceivedOn = Today.AddYears(-6) }).ThenRefused("The day it arrived cannot be more than 5 years ago", "ReceivedOn");

    [Fact]
    public void is_refused_after_the_first_work_on_it() => Told(Triaged).When(Correct with { ReceivedOn = Today })
        .ThenRefused("It cannot have arrived after 3 March 2026, when you first did something about it", "ReceivedOn");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Correct);

    [Fact]
    public void needs_the_day_and_how_it_is_known() => ActSamples.Of(new CorrectComplaintReceivedDate()).Lacks("Enter how you know", "Enter the day it arrived");
}

public class Ending_a_complaint
{
    static readonly WithdrawComplaint Withdraw = new() { WithdrawnOn = Today, Channel = Channel.Phone };
    static readonly CloseComplaint Close = new() { Outcome = ComplaintEnding.OutcomeSent };

    static readonly object[] Answered = [Triaged, Decided(1), Decided(2), OutcomeOfBoth];

    [Fact]
    public void by_taking_it_back_leaves_no_date_to_keep()
    {
        var outcome = Told().When(Withdraw);
        outcome.Then(new ComplaintWithdrawn(Today, Channel.Phone, null, Law.Default.Clock(Facts with { WithdrawnOn = Today }))).AndRepeatedAddsNothing();
        Assert.Equal(new Due(DueState.Answered, null, null, null), ((IMoveDeadline)outcome.Fact<ComplaintWithdrawn>()).Due);
    }

    [Fact]
    public void by_taking_it_back_is_refused_for_impossible_days()
    {
        Told().When(Withdraw with { WithdrawnOn = Today.AddDays(1) }).ThenRefused("The day they took it back cannot be in the future", "WithdrawnOn");
        Told().When(Withdraw with { WithdrawnOn = ReceivedOn.AddDays(-1) }).ThenRefused("They cannot have taken it back before it arrived", "WithdrawnOn");
        Told(Answered).When(Withdraw).ThenRefused("The outcome of this complaint was sent");
    }

    [Fact]
    public void closes_it_as_it_ended()
    {
        Told(Answered).When(Close).Then(new ComplaintClosed(Today, ComplaintEnding.OutcomeSent, null));
        Told(Answered).When(Close with { Outcome = ComplaintEnding.Withdrawn }).ThenRefused("The outcome of this complaint was sent: close it as the outcome was sent", "Outcome");
        Told().When(Close).ThenRefused("No outcome was sent: send it first, or choose another", "Outcome");
        Told().When(Close with { Outcome = ComplaintEnding.Withdrawn }).ThenRefused("The complaint was not taken back: record that first, or choose another", "Outcome");
    }

    [Fact]
    public void waits_for_a_review_that_was_asked_for() => Told([.. Answered, ReviewAsked]).When(Close).ThenRefused("A review was asked for: decide it first");

    [Fact]
    public void without_an_answer_waits_a_month()
    {
        var silent = Close with { Outcome = ComplaintEnding.NoAnswer, Reason = "We asked twice" };
        Told().When(silent).ThenRefused("You are not waiting for an answer", "Outcome");
        Told(Asked).When(silent).ThenRefused("Give them a month to answer before you close it", "Outcome");
        Told(Asked).When(silent, today: new DateOnly(2026, 4, 5)).Then(new ComplaintClosed(new DateOnly(2026, 4, 5), ComplaintEnding.NoAnswer, Said("We asked twice")));
    }

    [Fact]
    public void is_refused_twice() => Told([.. Answered, Closed(ComplaintEnding.OutcomeSent)]).When(Close).ThenRefused("This complaint is closed");

    [Fact]
    public void can_be_undone()
    {
        var reopened = Told([.. Answered, Closed(ComplaintEnding.OutcomeSent)]).When(new ReopenComplaint { Reason = "The driver came forward" }).Fact<ComplaintReopened>();
        Assert.Equal((Stages.Enquiring, ClockStatus.Met), (reopened.Stage, reopened.Clock.Status));
        Assert.True(Told([.. Answered, Closed(ComplaintEnding.OutcomeSent), reopened]).State is { IsInHand: true, IsClosed: false });
    }

    [Fact]
    public void cannot_be_undone_while_it_is_open() => Told().When(new ReopenComplaint { Reason = "Again" }).ThenRefused("This complaint is open");

    [Fact]
    public void needs_words()
    {
        ActSamples.Of(new WithdrawComplaint()).Lacks("Choose how they told you", "Enter the day they took it back");
        ActSamples.Of(new CloseComplaint()).Lacks("Choose how it ended");
        ActSamples.Of(new CloseComplaint { Outcome = ComplaintEnding.NotAComplaint }).Lacks("Enter why you close it without an outcome");
        ActSamples.Of(new ReopenComplaint()).Lacks("Enter why you reopen it");
    }
}

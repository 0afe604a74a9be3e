using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Asking_for_identity
{
    static readonly AskForIdentity Ask = new() { AskedOn = Today, Evidence = "A document with a photo", Reason = "The address is new to us" };

    [Fact]
    public void keeps_the_clock_from_starting()
    {
        var outcome = Given(Received).When(Ask).Then(new IdentityRequested(
            Today, Plain.Text("A document with a photo"), Plain.Text("The address is new to us"), Law.Default.Clock(Waiting.Facts.IdentityAsked(Today))));
        var clock = outcome.Fact<IdentityRequested>().Clock;
        Assert.Equal((ClockStatus.NotStarted, null), (clock.Status, clock.DueOn));
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void after_the_reply_by_date_is_recorded_and_moves_nothing()
    {
        var late = new DateOnly(2026, 4, 10);
        var clock = Given(Received).When(Ask with { AskedOn = late }, today: late).Fact<IdentityRequested>().Clock;
        Assert.Equal((ClockStatus.Running, new DateOnly(2026, 4, 2)), (clock.Status, clock.DueOn));
    }

    [Fact]
    public void is_refused_while_an_answer_is_awaited() =>
        Given(Received, Waiting.ForIdentity).When(Ask).ThenRefused("You are already waiting for proof of identity");

    [Fact]
    public void is_refused_once_it_is_known_who_asks() =>
        Given(Received, new IdentityConfirmed(ReceivedOn, IdentityMethod.KnownToUs, null, Received.Clock)).When(Ask).ThenRefused("You have already confirmed who is asking");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the request arrived", "AskedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Ask);

    [Fact]
    public void needs_the_day_what_was_asked_for_and_the_doubt() => ActSamples.Of(new AskForIdentity()).Lacks(
        "Enter the day you asked", "Enter what you asked for", "Enter why you doubt who is asking");
}

using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Confirming_identity
{
    static readonly DateOnly Arrived = new(2026, 3, 6);
    static readonly ConfirmIdentity Confirm = new() { ReceivedOn = Arrived, Method = IdentityMethod.DocumentSeen, Note = "A driving licence" };

    [Fact]
    public void starts_the_clock_on_the_day_on_which_the_evidence_arrived()
    {
        var outcome = Given(Received, Waiting.ForIdentity).When(Confirm).Then(new IdentityConfirmed(
            Arrived, IdentityMethod.DocumentSeen, Plain.Text("A driving licence"), Law.Default.Clock(Waiting.Facts.IdentityAsked(Waiting.AskedOn).IdentityMet(Arrived))));
        var clock = outcome.Fact<IdentityConfirmed>().Clock;
        Assert.Equal((Arrived, new DateOnly(2026, 4, 7)), (clock.StartedOn, clock.DueOn));
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void without_having_asked_leaves_the_clock_alone()
    {
        var known = new ConfirmIdentity { ReceivedOn = Today, Method = IdentityMethod.KnownToUs };
        Given(Received).When(known).Then(new IdentityConfirmed(Today, IdentityMethod.KnownToUs, null, Received.Clock)).AndRepeatedAddsNothing();
    }

    [Fact]
    public void takes_evidence_that_was_not_enough_at_first() =>
        Given(Received, Waiting.ForIdentity, new IdentityEvidenceRefused(Arrived, Arrived, Plain.Text("Not readable")))
            .When(Confirm with { ReceivedOn = Today }).Fact<IdentityConfirmed>();

    [Fact]
    public void is_refused_when_it_was_done_before() =>
        Given(Received, new IdentityConfirmed(ReceivedOn, IdentityMethod.KnownToUs, null, Received.Clock)).When(Confirm).ThenRefused("You have already confirmed who is asking");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received, Waiting.ForIdentity).When(Confirm with { ReceivedOn = Today.AddDays(1) }).ThenRefused("The day it arrived cannot be in the future", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Confirm with { ReceivedOn = ReceivedOn.AddDays(-1) })
            .ThenRefused("It cannot have arrived before the request: where you knew them already, enter the day of the request", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_before_it_was_asked_for() =>
        Given(Received, Waiting.ForIdentity).When(Confirm with { ReceivedOn = Waiting.AskedOn.AddDays(-1) })
            .ThenRefused("It cannot have arrived before you asked for it", "ReceivedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Confirm, Waiting.ForIdentity);

    [Fact]
    public void needs_the_day_and_the_way() => ActSamples.Of(new ConfirmIdentity()).Lacks("Choose how you checked", "Enter the day on which what you needed arrived");
}

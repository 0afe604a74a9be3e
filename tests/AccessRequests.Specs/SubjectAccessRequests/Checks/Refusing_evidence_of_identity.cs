using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Refusing_evidence_of_identity
{
    static readonly DateOnly Arrived = new(2026, 3, 6), Told = new(2026, 3, 9);
    static readonly RefuseIdentityEvidence Refuse = new() { ReceivedOn = Arrived, RefusedOn = Told, Reason = "It shows another address" };

    [Fact]
    public void keeps_the_question_open()
    {
        var outcome = Given(Received, Waiting.ForIdentity).When(Refuse).Then(new IdentityEvidenceRefused(Arrived, Told, Plain.Text("It shows another address")));
        outcome.AndRepeatedAddsNothing();
        Assert.True(Given(Received, Waiting.ForIdentity, outcome.Fact<IdentityEvidenceRefused>()).State.AwaitsIdentity);
    }

    [Fact]
    public void may_be_done_again_for_what_came_later() =>
        Given(Received, Waiting.ForIdentity, new IdentityEvidenceRefused(Arrived, Told, Plain.Text("Not readable")))
            .When(Refuse with { ReceivedOn = Today, RefusedOn = Today })
            .Then(new IdentityEvidenceRefused(Today, Today, Plain.Text("It shows another address")));

    [Fact]
    public void is_refused_for_evidence_already_refused() =>
        Given(Received, Waiting.ForIdentity, new IdentityEvidenceRefused(Arrived, Told, Plain.Text("Not readable"))).When(Refuse)
            .ThenRefused("You have already recorded that what arrived until 6 March 2026 is not enough", "ReceivedOn");

    [Fact]
    public void is_refused_where_nothing_was_asked_for() => Given(Received).When(Refuse).ThenRefused("You are not waiting for proof of identity");

    [Fact]
    public void is_refused_for_evidence_from_before_it_was_asked_for() =>
        Given(Received, Waiting.ForIdentity).When(Refuse with { ReceivedOn = Waiting.AskedOn.AddDays(-1) })
            .ThenRefused("It cannot have arrived before you asked for it", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received, Waiting.ForIdentity).When(Refuse with { RefusedOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "RefusedOn");

    [Fact]
    public void is_refused_where_they_were_told_before_it_arrived() =>
        Given(Received, Waiting.ForIdentity).When(Refuse with { RefusedOn = Arrived.AddDays(-1) }).ThenRefused("You cannot have told them before it arrived", "RefusedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Refuse, Waiting.ForIdentity);

    [Fact]
    public void needs_both_days_and_the_reason() => ActSamples.Of(new RefuseIdentityEvidence()).Lacks(
        "Enter the day on which it arrived", "Enter the day on which you told them", "Enter why it is not enough");
}

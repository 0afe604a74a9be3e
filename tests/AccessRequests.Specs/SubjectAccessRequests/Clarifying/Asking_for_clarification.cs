using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Clarifying;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Clarifying;

public class Asking_for_clarification
{
    static readonly AskForClarification Ask = new() { AskedOn = Today, Question = "Which years?", Reason = "We hold 20 years of letters" };

    static ClarificationRequested Asked => new(
        Today, Plain.Text("Which years?"), Plain.Text("We hold 20 years of letters"),
        Law.Default.Clock(new AccessRequestFacts { ReceivedOn = ReceivedOn, Clarifications = [new Clarification(Today, null)] }));

    [Fact]
    public void stops_the_clock_on_the_day_we_asked()
    {
        var outcome = Given(Received).When(Ask).Then(Asked);
        Assert.Equal(ClockStatus.Stopped, outcome.Fact<ClarificationRequested>().Clock.Status);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_refused_while_an_answer_is_awaited() =>
        Given(Received, Asked).When(Ask).ThenRefused("You are already waiting for the requester to clarify");

    [Fact]
    public void is_refused_while_an_answer_is_awaited_and_the_clock_has_not_started_either() =>
        Given(Received, Waiting.ForIdentity, Asked with { Clock = Waiting.ForIdentity.Clock }).When(Ask).ThenRefused("You are already waiting for the requester to clarify");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the request arrived", "AskedOn");

    [Fact]
    public void is_refused_after_the_reply_by_date() =>
        Given(Received).When(Ask with { AskedOn = new DateOnly(2026, 4, 3) }, today: new DateOnly(2026, 4, 3))
            .ThenRefused("A question asked after the reply-by date does not stop the clock: reply, and ask beside it", "AskedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Ask);

    [Fact]
    public void needs_the_day_the_question_and_the_reason() => ActSamples.Of(new AskForClarification()).Lacks(
        "Enter the day you asked", "Enter what you need the requester to clarify", "Enter why you cannot answer without it");
}

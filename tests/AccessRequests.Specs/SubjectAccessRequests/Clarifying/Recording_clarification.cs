using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Clarifying;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Clarifying;

public class Recording_clarification
{
    static readonly DateOnly Answered = new(2026, 3, 9);
    static readonly RecordClarification Record = new() { ReceivedOn = Answered, Answer = "Only 2024" };

    [Fact]
    public void lets_the_clock_run_on_from_the_day_they_answered()
    {
        var outcome = Given(Received, Waiting.ForAnswer).When(Record).Then(new ClarificationReceived(
            Answered, Plain.Text("Only 2024"), Law.Default.Clock(Waiting.Facts.QuestionAsked(Waiting.AskedOn).QuestionAnswered(Answered))));
        var clock = outcome.Fact<ClarificationReceived>().Clock;
        Assert.Equal((ClockStatus.Running, 5, new DateOnly(2026, 4, 7)), (clock.Status, clock.PausedDays, clock.DueOn));
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_refused_where_nothing_was_asked() => Given(Received).When(Record).ThenRefused("You are not waiting for an answer");

    [Fact]
    public void is_refused_once_they_answered_otherwise() =>
        Given(Received, Waiting.ForAnswer, new ClarificationReceived(Answered, Plain.Text("All of it"), Received.Clock)).When(Record)
            .ThenRefused("You are not waiting for an answer");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received, Waiting.ForAnswer).When(Record with { ReceivedOn = Today.AddDays(1) }).ThenRefused("The day they answered cannot be in the future", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_question() =>
        Given(Received, Waiting.ForAnswer).When(Record with { ReceivedOn = Waiting.AskedOn.AddDays(-1) })
            .ThenRefused("They cannot have answered before you asked", "ReceivedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Record, Waiting.ForAnswer);

    [Fact]
    public void needs_the_day_and_the_answer() => ActSamples.Of(new RecordClarification()).Lacks("Enter the day they answered", "Enter what they answered");
}

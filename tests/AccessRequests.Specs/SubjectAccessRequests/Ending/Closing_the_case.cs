using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Ending;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Ending;

public class Closing_the_case
{
    static readonly CloseAccessRequest NoAnswer = new() { Outcome = ClosureOutcome.NoAnswerFromRequester, Reason = "We wrote twice" };
    static readonly CloseAccessRequest NotARequest = new() { Outcome = ClosureOutcome.NotARequest, Reason = "She asks for our opening hours" };

    public static TheoryData<ClosureOutcome, object> Ends => new()
    {
        { ClosureOutcome.Answered, Replied },
        { ClosureOutcome.Refused, Refused },
        { ClosureOutcome.Withdrawn, Withdrawn },
    };

    [Theory, MemberData(nameof(Ends))]
    public void follows_the_end(ClosureOutcome outcome, object end)
    {
        Given(Received, end).When(new CloseAccessRequest { Outcome = outcome }).Then(new AccessRequestClosed(Today, outcome, null)).AndRepeatedAddsNothing();
        Given(Received, end).When(new CloseAccessRequest { Outcome = outcome, Reason = "All done" }).Then(new AccessRequestClosed(Today, outcome, Plain.Text("All done")));
    }

    [Theory]
    [InlineData(ClosureOutcome.Answered, "No reply was sent: send it first, or choose another outcome")]
    [InlineData(ClosureOutcome.Refused, "The request was not refused: refuse it first, or choose another outcome")]
    [InlineData(ClosureOutcome.Withdrawn, "The request was not withdrawn: record that first, or choose another outcome")]
    public void is_refused_with_an_end_that_has_not_come(ClosureOutcome outcome, string sentence) =>
        Given(Received).When(new CloseAccessRequest { Outcome = outcome }).ThenRefused(sentence, "Outcome");

    [Fact]
    public void is_refused_with_another_end_than_came()
    {
        Given(Received, Replied).When(NotARequest).ThenRefused("The reply to this request was sent: close it as answered", "Outcome");
        Given(Received, Refused).When(NotARequest).ThenRefused("This request was refused: close it as refused", "Outcome");
        Given(Received, Withdrawn).When(NoAnswer).ThenRefused("This request was withdrawn: close it as withdrawn", "Outcome");
    }

    [Fact]
    public void is_possible_where_it_never_was_a_request() =>
        Given(Received).When(NotARequest).Then(new AccessRequestClosed(Today, ClosureOutcome.NotARequest, Plain.Text("She asks for our opening hours"))).AndRepeatedAddsNothing();

    public static TheoryData<object> Awaited => [Waiting.ForAnswer, Waiting.ForIdentity, Waiting.ForAuthority, Waiting.ForFee];

    [Theory, MemberData(nameof(Awaited))]
    public void is_possible_when_what_was_asked_for_did_not_come_in_a_month(object asked)
    {
        var lastDay = new DateOnly(2026, 4, 7);
        Given(Received, asked).When(NoAnswer, today: lastDay).ThenRefused("They have until 7 April 2026 to give what you asked for: close it after that day", "Outcome");
        Given(Received, asked).When(NoAnswer, today: lastDay.AddDays(1))
            .Then(new AccessRequestClosed(lastDay.AddDays(1), ClosureOutcome.NoAnswerFromRequester, Plain.Text("We wrote twice"))).AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_refused_for_silence_where_nothing_was_asked() => Given(Received).When(NoAnswer).ThenRefused("You are not waiting for anything from the requester", "Outcome");

    [Fact]
    public void is_refused_a_second_time() => Given(Received, Replied, Closed(ClosureOutcome.Answered)).When(NotARequest).ThenRefused("This request is closed");

    [Fact]
    public void needs_an_outcome_and_a_reason_where_there_was_no_answer()
    {
        ActSamples.Of(new CloseAccessRequest()).Lacks("Choose the outcome");
        ActSamples.Of(NoAnswer with { Reason = " " }).Lacks("Enter why you close it without an answer");
        ActSamples.Of(NotARequest with { Reason = null }).Lacks("Enter why you close it without an answer");
    }
}

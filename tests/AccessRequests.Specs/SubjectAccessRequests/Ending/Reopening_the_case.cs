using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Ending;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Ending;

public class Reopening_the_case
{
    static readonly ReopenAccessRequest Reopen = new() { Reason = "A page was missing" };

    public static TheoryData<object, ClosureOutcome?, string> Ended => new()
    {
        { Replied, null, Stages.Preparing },
        { Replied, ClosureOutcome.Answered, Stages.Preparing },
        { Refused, null, Stages.Preparing },
        { Refused, ClosureOutcome.Refused, Stages.Preparing },
        { Withdrawn, null, Stages.Received },
        { Withdrawn, ClosureOutcome.Withdrawn, Stages.Received },
        { Found, ClosureOutcome.NotARequest, Stages.Searching },
        { Withheld, ClosureOutcome.NotARequest, Stages.Preparing },
        { new AccessRequestAcknowledged(Today, Channel.Email, Stages.Checks), ClosureOutcome.NotARequest, Stages.Checks },
    };

    [Theory, MemberData(nameof(Ended))]
    public void keeps_the_date_that_was_and_goes_on_where_the_work_stood(object end, ClosureOutcome? closed, string stage)
    {
        var outcome = (closed is { } how ? Given(Received, end, Closed(how)) : Given(Received, end)).When(Reopen).Then(new AccessRequestReopened(Today, Plain.Text("A page was missing"), stage, Received.Clock));
        Assert.Equal(new DateOnly(2026, 4, 2), outcome.Fact<AccessRequestReopened>().Clock.DueOn);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void may_find_the_request_overdue_at_once()
    {
        var later = new DateOnly(2026, 9, 1);
        Assert.True(Given(Received, Replied, Closed(ClosureOutcome.Answered)).When(Reopen, today: later).Fact<AccessRequestReopened>().Clock.IsOverdue(later));
    }

    [Fact]
    public void leaves_an_open_question_open()
    {
        var reopened = Given(Received, Waiting.ForAnswer, Closed(ClosureOutcome.NoAnswerFromRequester)).When(Reopen, today: new DateOnly(2026, 9, 1)).Fact<AccessRequestReopened>();
        Assert.Equal((ClockStatus.Stopped, Waiting.AskedOn), (reopened.Clock.Status, reopened.Clock.StoppedOn));
    }

    [Fact]
    public void lets_the_work_go_on()
    {
        var state = Given(Received, Found, Replied, Closed(ClosureOutcome.Answered), new AccessRequestReopened(Today, Plain.Text("A page was missing"), Stages.Preparing, Received.Clock)).State;
        Assert.True(state is { IsInHand: true, IsAnswered: false, IsClosed: false, Response: null });
        Assert.Single(state.Searches);
    }

    [Fact]
    public void is_refused_while_the_request_is_open() => Given(Received).When(Reopen).ThenRefused("This request is open");

    [Fact]
    public void needs_a_reason() => ActSamples.Of(new ReopenAccessRequest()).Lacks("Enter why you reopen it");
}

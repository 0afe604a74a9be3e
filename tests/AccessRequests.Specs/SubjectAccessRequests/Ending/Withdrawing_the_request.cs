using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Ending;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Ending;

public class Withdrawing_the_request
{
    static readonly WithdrawAccessRequest Withdraw = new() { WithdrawnOn = AnsweredOn, Channel = Channel.Phone };

    [Fact]
    public void leaves_no_date_to_reply_by()
    {
        var outcome = Given(Received).When(Withdraw).Then(Withdrawn);
        Assert.Equal((ClockStatus.Withdrawn, null), (outcome.Fact<AccessRequestWithdrawn>().Clock.Status, outcome.Fact<AccessRequestWithdrawn>().Clock.DueOn));
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void keeps_what_they_said() =>
        Given(Received).When(Withdraw with { Note = " She has what she needs " }).Then(Withdrawn with { Note = Plain.Text("She has what she needs") });

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Withdraw with { WithdrawnOn = Today.AddDays(1) }).ThenRefused("The day they told you cannot be in the future", "WithdrawnOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Withdraw with { WithdrawnOn = ReceivedOn.AddDays(-1) }).ThenRefused("They cannot have withdrawn it before it arrived", "WithdrawnOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Withdraw);

    [Fact]
    public void is_refused_once_it_was_answered()
    {
        Given(Received, Found, Replied).When(Withdraw).ThenRefused("The reply to this request was sent");
        Given(Received, Refused).When(Withdraw).ThenRefused("This request was refused");
    }

    [Fact]
    public void needs_its_day_and_how_they_said_it() => ActSamples.Of(new WithdrawAccessRequest()).Lacks("Enter the day they told you", "Choose how they told you");
}

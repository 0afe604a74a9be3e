using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Recording_a_fee_payment
{
    static readonly RecordFeePayment Record = new() { PaidOn = new(2026, 3, 6) };

    [Fact]
    public void starts_the_clock_on_that_day()
    {
        var outcome = Given(Received, Waiting.ForFee).When(Record)
            .Then(new FeePaid(Record.PaidOn, Law.Default.Clock(Waiting.Facts.FeeAsked(Waiting.AskedOn).FeeMet(Record.PaidOn))));
        Assert.Equal(Record.PaidOn, outcome.Fact<FeePaid>().Clock.StartedOn);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_refused_where_no_fee_was_asked_for() => Given(Received).When(Record).ThenRefused("You are not waiting for a fee");

    [Fact]
    public void is_refused_once_it_was_paid_on_another_day() =>
        Given(Received, Waiting.ForFee, new FeePaid(Today, Received.Clock)).When(Record).ThenRefused("You are not waiting for a fee");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received, Waiting.ForFee).When(Record with { PaidOn = Today.AddDays(1) }).ThenRefused("The day it was paid cannot be in the future", "PaidOn");

    [Fact]
    public void is_refused_for_a_day_before_it_was_asked_for() =>
        Given(Received, Waiting.ForFee).When(Record with { PaidOn = Waiting.AskedOn.AddDays(-1) }).ThenRefused("It cannot have been paid before you asked for it", "PaidOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Record, Waiting.ForFee);

    [Fact]
    public void needs_the_day() => ActSamples.Of(new RecordFeePayment()).Lacks("Enter the day on which it was paid");
}

using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Asking_for_a_fee
{
    static readonly AskForFee Ask = new()
    {
        AskedOn = Today,
        Pounds = 12.50m,
        Ground = FeeGround.FurtherCopies,
        Reason = "A third copy of the same letters",
        Basis = "Paper and postage",
    };

    [Fact]
    public void keeps_the_clock_from_starting()
    {
        var outcome = Given(Received).When(Ask).Then(new FeeRequested(
            Today, 12.50m, FeeGround.FurtherCopies, Plain.Text("Paper and postage"), Plain.Text("A third copy of the same letters"), Law.Default.Clock(Waiting.Facts.FeeAsked(Today))));
        Assert.Equal(ClockStatus.NotStarted, outcome.Fact<FeeRequested>().Clock.Status);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_refused_while_one_is_awaited() => Given(Received, Waiting.ForFee).When(Ask).ThenRefused("You are already waiting for the fee");

    [Fact]
    public void is_refused_once_one_was_paid() =>
        Given(Received, Waiting.ForFee, new FeePaid(Today, Received.Clock)).When(Ask).ThenRefused("The fee for this request was paid: you cannot ask for another");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the request arrived", "AskedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Ask);

    [Fact]
    public void needs_its_ground_its_amount_and_how_it_was_worked_out() => ActSamples.Of(new AskForFee()).Lacks(
        "Choose why you may ask for a fee", "Enter why that is so", "The fee must be more than £0 and no more than £1,000", "Enter how you worked out the fee", "Enter the day you asked");

    [Theory]
    [InlineData("-1", "The fee must be more than £0 and no more than £1,000")]
    [InlineData("1000.01", "The fee must be more than £0 and no more than £1,000")]
    [InlineData("0.005", "Enter the fee in pounds and pence, like 12.50")]
    public void must_be_a_sensible_amount(string pounds, string sentence) =>
        ActSamples.Of(Ask with { Pounds = decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture) }).Lacks(sentence);
}

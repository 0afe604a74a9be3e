using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Asking_for_authority
{
    static readonly AskForAuthority Ask = new() { AskedOn = Today, Evidence = "A signed letter" };
    static readonly AccessRequestReceived ForAnother = Waiting.ReceivedFor(RequestedFor.AnotherAdult);

    [Theory]
    [InlineData(RequestedFor.AnotherAdult)]
    [InlineData(RequestedFor.Child)]
    public void keeps_the_clock_from_starting(RequestedFor whom)
    {
        var outcome = Given(Waiting.ReceivedFor(whom)).When(Ask)
            .Then(new AuthorityRequested(Today, Plain.Text("A signed letter"), Law.Default.Clock(Waiting.Facts.AuthorityAsked(Today))));
        Assert.Equal(ClockStatus.NotStarted, outcome.Fact<AuthorityRequested>().Clock.Status);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_refused_where_they_ask_for_themselves() => Given(Received).When(Ask).ThenRefused("They ask for their own information, so they need no authority");

    [Fact]
    public void is_refused_while_it_is_awaited() => Given(ForAnother, Waiting.ForAuthority).When(Ask).ThenRefused("You are already waiting for proof of authority");

    [Fact]
    public void is_refused_once_it_was_shown() =>
        Given(ForAnother, new AuthorityRecorded(ReceivedOn, AuthorityKind.WrittenConsent, Plain.Text("Everything"), null, Received.Clock)).When(Ask)
            .ThenRefused("You have already recorded their authority");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(ForAnother).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(ForAnother).When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the request arrived", "AskedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Ask);

    [Fact]
    public void needs_the_day_and_what_was_asked_for() => ActSamples.Of(new AskForAuthority()).Lacks("Enter the day you asked", "Enter what you asked for");
}

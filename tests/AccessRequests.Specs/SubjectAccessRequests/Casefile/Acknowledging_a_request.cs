using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Casefile;

public class Acknowledging_a_request
{
    static readonly AcknowledgeAccessRequest Acknowledge = new() { AcknowledgedOn = Today, Channel = Channel.Email };

    [Fact]
    public void brings_it_to_its_checks() =>
        Given(Received).When(Acknowledge).Then(new AccessRequestAcknowledged(Today, Channel.Email, Stages.Checks)).AndRepeatedAddsNothing();

    [Fact]
    public void late_does_not_take_it_back() =>
        Given(Received, new SearchPlanned("Mailboxes", Sam.Id, null)).When(Acknowledge)
            .Then(new AccessRequestAcknowledged(Today, Channel.Email, Stages.Searching));

    [Fact]
    public void is_refused_once_they_were_told() =>
        Given(Received, new AccessRequestAcknowledged(ReceivedOn, Channel.Post, Stages.Checks)).When(Acknowledge)
            .ThenRefused("You have already told them that it arrived");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Acknowledge with { AcknowledgedOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "AcknowledgedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Acknowledge with { AcknowledgedOn = ReceivedOn.AddDays(-1) })
            .ThenRefused("You cannot have told them before the request arrived", "AcknowledgedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Acknowledge);

    [Fact]
    public void needs_the_day_and_the_way() => ActSamples.Of(new AcknowledgeAccessRequest()).Lacks("Choose how you told them", "Enter the day you told them");

    [Theory]
    [InlineData(Channel.OnlineForm)]
    [InlineData(Channel.SocialMedia)]
    public void is_done_by_a_way_in_which_we_write_or_speak(Channel channel) => ActSamples.Of(Acknowledge with { Channel = channel }).Lacks("Choose how you told them");
}

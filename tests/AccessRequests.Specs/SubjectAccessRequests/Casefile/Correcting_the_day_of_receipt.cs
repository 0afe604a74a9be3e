using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Casefile;

public class Correcting_the_day_of_receipt
{
    static readonly DateOnly Earlier = new(2026, 2, 26);
    static readonly CorrectReceivedDate Correct = new() { ReceivedOn = Earlier, Reason = "It lay in the post tray" };

    [Fact]
    public void moves_the_deadline_and_keeps_both()
    {
        var outcome = Given(Received).When(Correct).Then(new ReceivedDateCorrected(
            Earlier, ReceivedOn, Plain.Text("It lay in the post tray"), Law.Default.Clock(new AccessRequestFacts { ReceivedOn = Earlier }), Received.Clock));
        var corrected = outcome.Fact<ReceivedDateCorrected>();
        Assert.Equal((new DateOnly(2026, 4, 2), new DateOnly(2026, 3, 26)), (corrected.ClockBefore.DueOn, corrected.Clock.DueOn));
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void keeps_what_else_moved_the_clock() =>
        Assert.Equal(ClockStatus.NotStarted, Given(Received, Waiting.ForIdentity).When(Correct).Fact<ReceivedDateCorrected>().Clock.Status);

    [Fact]
    public void may_be_to_a_later_day_on_which_nothing_was_done_yet() =>
        Assert.Equal(Waiting.AskedOn, Given(Received, Waiting.ForIdentity).When(Correct with { ReceivedOn = Waiting.AskedOn }).Fact<ReceivedDateCorrected>().ReceivedOn);

    [Fact]
    public void to_the_day_on_record_adds_nothing() => Given(Received).When(Correct with { ReceivedOn = ReceivedOn }).Then();

    public static TheoryData<string> Work => [.. Done.Keys];

    static readonly Dictionary<string, object> Done = new()
    {
        ["identity"] = Waiting.ForIdentity,
        ["authority"] = Waiting.ForAuthority,
        ["fee"] = Waiting.ForFee,
        ["question"] = Waiting.ForAnswer,
        ["acknowledgement"] = new AccessRequestAcknowledged(Waiting.AskedOn, Channel.Email, Stages.Checks),
        ["extension"] = new ResponseDeadlineExtended(Waiting.AskedOn, ExtensionGround.Complexity, Plain.Text("Many places"), Received.Clock),
        ["search"] = new SearchRecorded("Mailboxes", Waiting.AskedOn, Sam.Id, Plain.Text("Example"), null, null, SearchResult.NothingHeld, null, null),
    };

    [Theory, MemberData(nameof(Work))]
    public void is_refused_for_a_day_after_something_was_done_about_it(string work) =>
        Given(Received, Done[work]).When(Correct with { ReceivedOn = Waiting.AskedOn.AddDays(1) })
            .ThenRefused("It cannot have arrived after 4 March 2026, when you first did something about it", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Correct with { ReceivedOn = Today.AddDays(1) }).ThenRefused("The day it arrived cannot be in the future", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_long_ago() =>
        Given(Received).When(Correct with { ReceivedOn = Today.AddYears(-5).AddDays(-1) }).ThenRefused("The day it arrived cannot be more than 5 years ago", "ReceivedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Correct);

    [Fact]
    public void needs_the_day_and_the_reason() => ActSamples.Of(new CorrectReceivedDate()).Lacks("Enter the day it arrived", "Enter how you know");
}

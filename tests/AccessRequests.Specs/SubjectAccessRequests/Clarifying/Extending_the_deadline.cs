using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Clarifying;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Clarifying;

public class Extending_the_deadline
{
    static readonly DateOnly LastDay = new(2026, 4, 2);
    static readonly ExtendDeadline Extend = new() { Ground = ExtensionGround.Complexity, Reason = "The records lie in four places", NoticeGivenOn = Today };

    static ResponseDeadlineExtended Extended(DateOnly on, AccessRequestFacts? facts = null) => new(
        on, ExtensionGround.Complexity, Plain.Text("The records lie in four places"), Law.Default.Clock((facts ?? Waiting.Facts) with { ExtensionNoticeGivenOn = on }));

    [Fact]
    public void moves_the_date_to_three_months_from_the_start()
    {
        var outcome = Given(Received).When(Extend).Then(Extended(Today));
        Assert.Equal(new DateOnly(2026, 6, 2), outcome.Fact<ResponseDeadlineExtended>().Clock.DueOn);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_in_time_on_the_last_day_of_the_first_month() =>
        Given(Received).When(Extend with { NoticeGivenOn = LastDay }, today: LastDay).Then(Extended(LastDay));

    [Fact]
    public void is_refused_on_the_day_after() =>
        Given(Received).When(Extend with { NoticeGivenOn = LastDay.AddDays(1) }, today: LastDay.AddDays(1))
            .ThenRefused("The last day to tell them was 2 April 2026: the reply-by date stands", "NoticeGivenOn");

    [Fact]
    public void may_be_recorded_later_if_they_were_told_in_time() =>
        Given(Received).When(Extend with { NoticeGivenOn = LastDay }, today: LastDay.AddDays(20)).Then(Extended(LastDay));

    [Fact]
    public void may_be_done_before_the_clock_starts() =>
        Assert.True(Given(Received, Waiting.ForIdentity).When(Extend).Fact<ResponseDeadlineExtended>().Clock is { Extended: true, Status: ClockStatus.NotStarted });

    [Fact]
    public void may_be_done_while_the_clock_is_stopped() =>
        Assert.True(Given(Received, Waiting.ForAnswer).When(Extend).Fact<ResponseDeadlineExtended>().Clock is { Extended: true, Status: ClockStatus.Stopped });

    [Fact]
    public void has_the_days_of_waiting_on_top_of_the_first_month()
    {
        var paused = Waiting.Facts.QuestionAsked(Waiting.AskedOn).QuestionAnswered(Today);
        var notice = new DateOnly(2026, 4, 8);
        Given(Received, Waiting.ForAnswer, new ClarificationReceived(Today, Plain.Text("2024"), Law.Default.Clock(paused)))
            .When(Extend with { NoticeGivenOn = notice }, today: notice).Then(Extended(notice, paused));
    }

    [Fact]
    public void is_refused_a_second_time() =>
        Given(Received, Extended(Today.AddDays(-1))).When(Extend).ThenRefused("You have taken two months more already: the law allows it once");

    [Fact]
    public void is_refused_after_the_first_month_even_if_the_clock_was_stopped_since()
    {
        // Saturday 2 May ends the month, Tuesday 5 May the time to reply; here the notice has to keep to the Saturday.
        var strict = Law.Default with { Settings = new SettingsHistory([new(DateOnly.MinValue, "A7", "no")]) };
        var facts = new AccessRequestFacts { ReceivedOn = new(2026, 4, 2) };
        var asked = new ClarificationRequested(new(2026, 5, 4), Plain.Text("Which years?"), Plain.Text("20 years"), strict.Clock(facts.QuestionAsked(new(2026, 5, 4))));
        var state = Given(Received with { ReceivedOn = facts.ReceivedOn, Clock = strict.Clock(facts) }, asked).State;
        var decision = ExtendDeadline.Decide(Extend with { NoticeGivenOn = new(2026, 5, 3) }, state, DeskOn(new(2026, 5, 6)) with { Law = strict });
        Assert.Equal("The first month was over when you told them: the reply-by date stands", Assert.Single(decision.Refusals).Sentence);
    }

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Extend with { NoticeGivenOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "NoticeGivenOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Extend with { NoticeGivenOn = ReceivedOn.AddDays(-1) })
            .ThenRefused("You cannot have told them before the request arrived", "NoticeGivenOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Extend);

    [Fact]
    public void needs_its_ground_its_reason_and_the_day_of_the_notice() => ActSamples.Of(new ExtendDeadline()).Lacks(
        "Choose why more time is needed", "Enter the reason, as you told the requester", "Enter the day you told them");
}

using CsCheck;

namespace Deadlines.Tests;

/// <summary>O1: all as for an access request, and no question stops the clock.</summary>
public class Asking_for_other_rights
{
    static readonly AccessRequestFacts Asked = new()
    {
        ReceivedOn = 1.September(2026),
        Identity = [new(1.September(2026), 2.September(2026))],
        Clarifications = [new(3.September(2026), 10.September(2026))],
    };

    [Theory, MemberData(nameof(Rights))]
    public void Has_a_month(Right right, int pausedDays, DateOnly due)
    {
        var clock = Of(right, Asked);

        Assert.Equal((pausedDays, due, 2.September(2026)), (clock.PausedDays, clock.DueOn, clock.StartedOn));
    }

    public static TheoryData<Right, int, DateOnly> Rights => new()
    {
        { Right.Access, 7, 9.October(2026) },
        { Right.Rectification, 0, 2.October(2026) },
        { Right.Erasure, 0, 2.October(2026) },
        { Right.Restriction, 0, 2.October(2026) },
        { Right.Portability, 0, 2.October(2026) },
        { Right.Objection, 0, 2.October(2026) },
        { Right.AutomatedDecision, 0, 2.October(2026) },
    };

    [Fact]
    public void Can_be_extended() => Assert.Equal(
        (true, 2.December(2026)), (Of(Right.Erasure, Asked with { ExtensionNoticeGivenOn = 2.October(2026) }) is var clock ? (clock.Extended, clock.DueOn) : default));

    [Fact]
    public void Says_that_a_question_does_not_count() => Assert.Contains(
        "We asked you on Thursday 3 September 2026 which information you want, but a question stops the clock only of a request for a copy of information, so it does not change the date.",
        Of(Right.Erasure, Asked).Sentences());

    [Fact]
    public void Does_not_wait_for_an_answer() => Assert.Equal(
        ClockStatus.Running, Of(Right.Erasure, Asked with { Clarifications = [new(3.September(2026), null)] }).Status);

    [Fact]
    public void Is_an_access_request_without_its_questions() => Gen.Select(Some.Facts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
        WithoutSteps(OtherRights.Calculate(Right.Erasure, facts, calendar, settings))
        == WithoutSteps(AccessRequestDeadline.Calculate(facts with { Clarifications = [] }, calendar, settings)));

    static AccessRequestClock WithoutSteps(AccessRequestClock clock) => clock with { Steps = [] };

    static AccessRequestClock Of(Right right, AccessRequestFacts facts) =>
        OtherRights.Calculate(right, facts, WorkingDayCalendar.For(Division.EnglandAndWales), AccessRequestSettings.Default);
}

using CsCheck;
using static Deadlines.ReferralStage;

namespace Deadlines.Tests;

/// <summary>D1 to D7, D9 and D10.</summary>
public class Referring_for_conduct
{
    static readonly WorkingDayCalendar England = WorkingDayCalendar.For(Division.EnglandAndWales);

    static readonly ReferralFacts Whole = new()
    {
        ReferredOn = 1.April(2026),
        RecordedOn = 1.April(2026),
        TriagedOn = 7.April(2026),
        InvestigatedOn = 20.April(2026),
        InformedOn = 27.April(2026),
        MeetingOn = 6.May(2026),
        DecidedOn = 11.May(2026),
        AppealedOn = 15.May(2026),
        AppealHeardOn = 2.June(2026),
    };

    [Fact]
    public void Counts_each_step_from_the_one_before() => Assert.Equal(
        [
            new(ReferralStage.Record, 1.April(2026), 1.April(2026)),
            new(Triage, 7.April(2026), 7.April(2026)),
            new(Investigate, 21.April(2026), 20.April(2026)),
            new(Inform, 28.April(2026), 27.April(2026)),
            new(Decide, 13.May(2026), 11.May(2026)),
            new(LodgeAppeal, 18.May(2026), 15.May(2026)),
            new(HearAppeal, 1.June(2026), 2.June(2026)),
        ],
        Of(Whole).Targets);

    [Fact]
    public void Has_no_target_before_the_step_it_counts_from() => Assert.Equal(
        [(ReferralStage.Record, 1.April(2026)), (Triage, 7.April(2026)), (Investigate, null), (Inform, null), (Decide, null), (LodgeAppeal, null), (HearAppeal, null)],
        Of(new() { ReferredOn = 1.April(2026) }).Targets.Select(target => (target.Stage, target.DueOn)));

    [Theory, MemberData(nameof(Extensions))]
    public void Gives_an_investigation_more_time_with_reasons(DateOnly? until, DateOnly due, string because) =>
        Assert.True(Of(Whole with { InvestigationExtendedTo = until }).Targets[2].DueOn == due, because);

    public static TheoryData<DateOnly?, DateOnly, string> Extensions => new()
    {
        { null, 21.April(2026), "not extended" },
        { 30.April(2026), 30.April(2026), "extended" },
        { 22.April(2026), 22.April(2026), "by a day" },
        { 20.April(2026), 21.April(2026), "never shortened" },
    };

    [Theory, MemberData(nameof(Lateness))]
    public void Knows_what_is_overdue(DateOnly? due, DateOnly? done, bool overdue, string because) =>
        Assert.True(new ReferralTarget(Decide, due, done).IsOverdue(10.May(2026)) == overdue, because);

    public static TheoryData<DateOnly?, DateOnly?, bool, string> Lateness => new()
    {
        { null, null, false, "not begun" },
        { 10.May(2026), null, false, "due today" },
        { 9.May(2026), null, true, "due yesterday" },
        { 9.May(2026), 9.May(2026), false, "done in time" },
        { 8.May(2026), 9.May(2026), true, "done late" },
        { 20.May(2026), 21.May(2026), true, "done late, whatever the day" },
    };

    [Fact]
    public void Is_explained() => Assert.Equal(
        [
            new("D1", "Acas Code of Practice 1 (2015)", "The referral was made on Wednesday 1 April 2026.", 1.April(2026)),
            new("D1", "Our own rule", "By the end of the same day it is to be recorded: Wednesday 1 April 2026.", 1.April(2026)),
            new("D2", "Our own rule", "Within 2 working days of Wednesday 1 April 2026 we decide how to deal with it: by Tuesday 7 April 2026.", 7.April(2026)),
            new("D3", "Our own rule", "The investigation was given more time, with reasons: until Thursday 30 April 2026.", 30.April(2026)),
            new("D4", "Our own rule", "The person is to be told in writing 5 working days before the meeting of Wednesday 6 May 2026: by Tuesday 28 April 2026.", 28.April(2026)),
            new("D6", "Our own rule", "Within 5 working days of Wednesday 6 May 2026 there is to be a decision in writing: by Wednesday 13 May 2026.", 13.May(2026)),
            new("D7", "Our own rule", "Within 5 working days of Monday 11 May 2026 an appeal can be made: by Monday 18 May 2026.", 18.May(2026)),
            new("D7", "Our own rule", "Within 10 working days of Friday 15 May 2026 the appeal is to be heard: by Monday 1 June 2026.", 1.June(2026)),
            new("D5", "Employment Relations Act 1999, s.10", "The meeting was proposed for Wednesday 6 May 2026. The first working day after it is Thursday 7 May 2026.", 7.May(2026)),
            new("D5", "Employment Relations Act 1999, s.10", "If the worker's companion cannot come, the meeting moves to a day the worker proposes, up to the fifth working day: Wednesday 13 May 2026. A later day may still be fair.", 13.May(2026)),
        ],
        Of(Whole with { InvestigationExtendedTo = 30.April(2026) }).Steps);

    [Fact]
    public void Leaves_the_right_to_a_companion_to_workers()
    {
        var (worker, volunteer) = (Of(Whole), Of(Whole with { Volunteer = true }));

        Assert.Equal((13.May(2026), null), (worker.LatestPostponementOn, volunteer.LatestPostponementOn));
        Assert.Equal(new("D10", "Our own rule", "A volunteer has no legal right to a companion. We offer one all the same.", null), volunteer.Steps[^1]);
        Assert.Equal(worker.Targets, volunteer.Targets);
        Assert.Null(Of(Whole with { MeetingOn = null }).LatestPostponementOn);
        Assert.DoesNotContain(Of(Whole with { MeetingOn = null, Volunteer = true }).Steps, step => step.Rule is "D10");
    }

    [Theory, MemberData(nameof(Meetings))]
    public void Lets_a_meeting_be_put_off(DateOnly proposed, Division division, DateOnly latest, string because) =>
        Assert.True(ReferralTimetable.LatestPostponement(proposed, WorkingDayCalendar.For(division)) == latest, because);

    public static TheoryData<DateOnly, Division, DateOnly, string> Meetings => new()
    {
        { 24.December(2026), Division.EnglandAndWales, 5.January(2027), "over Christmas and New Year" },
        { 24.December(2026), Division.Scotland, 6.January(2027), "Scotland has a day more" },
        { 1.April(2026), Division.EnglandAndWales, 10.April(2026), "over Easter" },
        { 1.April(2026), Division.Scotland, 9.April(2026), "Easter Monday counts in Scotland" },
        { 23.November(2026), Division.EnglandAndWales, 30.November(2026), "an ordinary Monday" },
    };

    [Fact]
    public void Has_targets_that_can_be_set() => Assert.Equal(
        [2.April(2026), 2.April(2026), 8.April(2026), 5.May(2026), 7.May(2026), 12.May(2026), 18.May(2026)],
        ReferralTimetable.Calculate(Whole, England, new() { Record = 1, Triage = 1, Investigate = 1, Inform = 1, Decide = 1, LodgeAppeal = 1, HearAppeal = 1 })
            .Targets.Select(target => target.DueOn!.Value));

    [Theory, MemberData(nameof(Announcements))]
    public void Is_provisional_beyond_the_announced_holidays(ReferralFacts facts, bool provisional, string because) =>
        Assert.True(Of(facts).Provisional == provisional, because);

    public static TheoryData<ReferralFacts, bool, string> Announcements => new()
    {
        { new() { ReferredOn = 27.December(2028) }, false, "triage in the last announced year" },
        { new() { ReferredOn = 28.December(2028) }, true, "triage in the next" },
        { new() { ReferredOn = 1.December(2028), MeetingOn = 27.December(2028) }, true, "a meeting that may be put off to it" },
    };

    [Fact]
    public void Names_its_calendar() => Assert.Equal(England.Version, Of(Whole).CalendarVersion);

    [Fact]
    public void Counts_back_what_it_counts_forward() => Gen.Select(Some.Day, Gen.Int[1, 30], Some.Calendar).Sample((day, count, calendar) =>
        calendar.AddWorkingDays(calendar.SubtractWorkingDays(day, count), count) == calendar.Roll(day));

    [Theory, MemberData(nameof(Warnings))]
    public void Keeps_a_warning_live(DateOnly issued, int months, WarningEnd end, DateOnly last, string[] sentences)
    {
        var warning = LiveWarning.Of(issued, months, new() { WarningEnd = end });

        Assert.Equal(last, warning.LastLiveDay);
        Assert.True(warning.IsLive(last));
        Assert.False(warning.IsLive(last.AddDays(1)));
        Assert.Equal(sentences, warning.Steps.Select(step => $"{step.Rule} {step.Text}"));
        Assert.Equal(last, warning.Steps[^1].Date);
        Assert.All(warning.Steps, step => Assert.Equal("Bevan Ashford v Malin (EAT 1994)", step.Source));
    }

    public static TheoryData<DateOnly, int, WarningEnd, DateOnly, string[]> Warnings => new()
    {
        { 29.January(1992), 12, WarningEnd.TheDayBeforeTheLast, 28.January(1993), ["D9 The warning was given on Wednesday 29 January 1992, which is its first day.", "T3 1 year later is Friday 29 January 1993.", "D9 Its last day is the day before: Thursday 28 January 1993."] },
        { 29.January(1992), 12, WarningEnd.TheLast, 28.January(1993), ["D9 The warning was given on Wednesday 29 January 1992, which is its first day.", "T3 1 year later is Friday 29 January 1993.", "D9 Its last day is the day before: Thursday 28 January 1993."] },
        { 31.August(2026), 6, WarningEnd.TheDayBeforeTheLast, 27.February(2027), ["D9 The warning was given on Monday 31 August 2026, which is its first day.", "T3 6 months later there is no 31st, so the last day of the month counts: Sunday 28 February 2027.", "A14 Its last day is the day before: Saturday 27 February 2027."] },
        { 31.August(2026), 6, WarningEnd.TheLast, 28.February(2027), ["D9 The warning was given on Monday 31 August 2026, which is its first day.", "T3 6 months later there is no 31st, so the last day of the month counts: Sunday 28 February 2027.", "A14 Its last day is that day: Sunday 28 February 2027."] },
        { 10.March(2026), 1, WarningEnd.TheDayBeforeTheLast, 9.April(2026), ["D9 The warning was given on Tuesday 10 March 2026, which is its first day.", "T3 1 month later is Friday 10 April 2026.", "D9 Its last day is the day before: Thursday 9 April 2026."] },
        { 10.March(2026), 24, WarningEnd.TheDayBeforeTheLast, 9.March(2028), ["D9 The warning was given on Tuesday 10 March 2026, which is its first day.", "T3 2 years later is Friday 10 March 2028.", "D9 Its last day is the day before: Thursday 9 March 2028."] },
        { 10.March(2026), 18, WarningEnd.TheDayBeforeTheLast, 9.September(2027), ["D9 The warning was given on Tuesday 10 March 2026, which is its first day.", "T3 18 months later is Friday 10 September 2027.", "D9 Its last day is the day before: Thursday 9 September 2027."] },
    };

    [Fact]
    public void Warns_for_the_usual_months() => Assert.Equal((6, 12), (LiveWarning.UsualMonths(WarningLevel.FirstWritten), LiveWarning.UsualMonths(WarningLevel.Final)));

    static ReferralSchedule Of(ReferralFacts facts) => ReferralTimetable.Calculate(facts, England, ReferralTargets.Default);
}

using static Deadlines.ClockStatus;

namespace Deadlines.Tests;

/// <summary>C1, C4, C5 and C11.</summary>
public class Complaining
{
    [Theory, MemberData(nameof(Receipts))]
    public void Is_acknowledged_within_thirty_days(DateOnly received, DateOnly nominal, DateOnly due, DateOnly cautious, DateOnly target, string because)
    {
        var clock = Of(new() { ReceivedOn = received });

        Assert.True(
            (clock.NominalAcknowledgementDueOn, clock.AcknowledgementDueOn, clock.CautiousAcknowledgementDueOn, clock.TargetOn) == (nominal, due, cautious, target),
            $"{clock.NominalAcknowledgementDueOn:O}, {clock.AcknowledgementDueOn:O}, {clock.CautiousAcknowledgementDueOn:O}, {clock.TargetOn:O}: {because}");
        Assert.Equal(Running, clock.Status);
        Assert.False(clock.IsOverdue(due));
        Assert.True(clock.IsOverdue(due.AddDays(1)));
    }

    public static TheoryData<DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, string> Receipts => new()
    {
        { 22.November(2026), 22.December(2026), 22.December(2026), 21.December(2026), 27.November(2026), "on a Sunday; the aim is the fifth working day" },
        { 25.November(2026), 25.December(2026), 29.December(2026), 24.December(2026), 2.December(2026), "the thirtieth day is Christmas Day" },
        { 30.January(2028), 29.February(2028), 29.February(2028), 28.February(2028), 4.February(2028), "a leap day" },
        { 1.March(2026), 31.March(2026), 31.March(2026), 30.March(2026), 6.March(2026), "days, not a month" },
        { 18.December(2026), 17.January(2027), 18.January(2027), 16.January(2027), 29.December(2026), "the aim lies behind Christmas, the end is a Sunday" },
    };

    [Theory, MemberData(nameof(Acts))]
    public void Is_met_or_late(ComplaintFacts facts, ClockStatus status, DateOnly? due, DateOnly? progress, DateOnly? director, string because)
    {
        var clock = Of(facts);

        Assert.True(
            (clock.Status, clock.AcknowledgementDueOn, clock.ProgressDueOn, clock.DirectorFlagOn) == (status, due, progress, director),
            $"{clock.Status}, {clock.AcknowledgementDueOn:O}, {clock.ProgressDueOn:O}, {clock.DirectorFlagOn:O}: {because}");
        Assert.Equal(status is Running, clock.IsOverdue(1.January(2030)));
        Assert.Equal(progress is null, clock.EnquirySteps is []);
    }

    public static TheoryData<ComplaintFacts, ClockStatus, DateOnly?, DateOnly?, DateOnly?, string> Acts => new()
    {
        { July(), Running, 31.July(2026), 29.July(2026), 30.August(2026), "nothing done" },
        { July() with { AcknowledgedOn = 1.July(2026) }, Met, 31.July(2026), 29.July(2026), 30.August(2026), "on the day" },
        { July() with { AcknowledgedOn = 31.July(2026) }, Met, 31.July(2026), 29.July(2026), 30.August(2026), "on the last day" },
        { July() with { AcknowledgedOn = 1.August(2026) }, Late, 31.July(2026), 29.July(2026), 30.August(2026), "a day late" },
        { July() with { AcknowledgedOn = 30.June(2026) }, Running, 31.July(2026), 29.July(2026), 30.August(2026), "before the receipt: counts for nothing" },
        { July() with { OutcomeOn = 20.July(2026) }, Met, 31.July(2026), null, null, "one letter can be both" },
        { July() with { OutcomeOn = 20.August(2026) }, Late, 31.July(2026), null, null, "an outcome acknowledges, late" },
        { July() with { AcknowledgedOn = 10.July(2026), OutcomeOn = 20.August(2026) }, Met, 31.July(2026), null, null, "the first of the two counts" },
        { July() with { AcknowledgedOn = 20.August(2026), OutcomeOn = 10.July(2026) }, Met, 31.July(2026), null, null, "whichever it is" },
        { July() with { OutcomeOn = 30.June(2026) }, Running, 31.July(2026), 29.July(2026), 30.August(2026), "an outcome before the receipt" },
        { July() with { ProgressReportedOn = [20.July(2026), 6.July(2026)] }, Running, 31.July(2026), 17.August(2026), 30.August(2026), "twenty working days after the last report" },
        { July() with { ProgressReportedOn = [6.June(2026)] }, Running, 31.July(2026), 29.July(2026), 30.August(2026), "a report before the receipt" },
        { July() with { WithdrawnOn = 5.July(2026) }, Withdrawn, null, null, null, "taken back" },
        { July() with { WithdrawnOn = 1.July(2026) }, Withdrawn, null, null, null, "taken back the same day" },
        { July() with { WithdrawnOn = 30.June(2026) }, Running, 31.July(2026), 29.July(2026), 30.August(2026), "taken back before it was there" },
        { July() with { AcknowledgedOn = 2.July(2026), WithdrawnOn = 5.July(2026) }, Met, 31.July(2026), null, null, "taken back when it was acknowledged" },
    };

    [Theory, MemberData(nameof(Duties))]
    public void Is_a_legal_duty_to_answer(DateOnly received, bool policyOnly, bool duty, string because)
    {
        var clock = Of(new() { ReceivedOn = received, PolicyOnly = policyOnly });

        Assert.True(clock.StatutoryDuty == duty, because);
        Assert.Equal(duty, clock.Steps[1].Rule is not ("C1" or "C11"));
    }

    public static TheoryData<DateOnly, bool, bool, string> Duties => new()
    {
        { 18.June(2026), false, false, "the day before" },
        { 19.June(2026), false, true, "the day it began" },
        { 19.June(2026), true, false, "our policy is not the law" },
    };

    [Fact]
    public void Can_be_counted_from_the_receipt()
    {
        var clock = Of(new() { ReceivedOn = 26.November(2026) }, new() { ComplaintCounting = ComplaintCounting.FromReceipt });

        Assert.Equal((25.December(2026), 25.December(2026), "2026-06-19 A8"), (clock.NominalAcknowledgementDueOn, clock.AcknowledgementDueOn, clock.RuleSet));
        Assert.Equal("The law gives 30 days. We count that day as the first, so the thirtieth is Friday 25 December 2026.", clock.Steps[1].Text);
        Assert.Equal(("A8", "T5"), (clock.Steps[1].Rule, clock.Steps[2].Rule));
    }

    [Fact]
    public void Has_aims_that_can_be_set()
    {
        var clock = Of(July(), new() { ComplaintAims = new() { AcknowledgeWorkingDays = 30, ProgressWorkingDays = 1, DirectorDays = 10 } });

        Assert.Equal((31.July(2026), 2.July(2026), 11.July(2026)), (clock.TargetOn, clock.ProgressDueOn, clock.DirectorFlagOn));
    }

    [Theory, MemberData(nameof(Announcements))]
    public void Is_provisional_beyond_the_announced_holidays(ComplaintFacts facts, bool provisional, bool said, string because)
    {
        var clock = Of(facts);

        Assert.True(clock.Provisional == provisional, because);
        Assert.Equal(said, clock.Steps.Any(step => step.Rule is "H1"));
    }

    public static TheoryData<ComplaintFacts, bool, bool, string> Announcements => new()
    {
        { new() { ReceivedOn = 28.November(2028) }, false, false, "all of it in the last announced year" },
        { new() { ReceivedOn = 2.December(2028) }, true, true, "the thirtieth day is New Year's Day" },
        { new() { ReceivedOn = 2.December(2028), AcknowledgedOn = 3.December(2028), OutcomeOn = 4.December(2028) }, true, false, "answered: nothing is promised any more" },
        { new() { ReceivedOn = 2.December(2028), WithdrawnOn = 3.December(2028) }, false, false, "taken back" },
        { new() { ReceivedOn = 1.November(2028), ProgressReportedOn = [15.December(2028)] }, true, true, "the next report lies in the next year" },
    };

    [Fact]
    public void Is_explained() => Assert.Equal(
        [
            new("T1", "Data Protection Act 2018, s.164A", "We received your complaint on Wednesday 25 November 2026.", 25.November(2026)),
            new("C4", "ICO, guidance on data protection complaints (February 2026)", "The law gives 30 days. The day after is the first, so the thirtieth is Friday 25 December 2026.", 25.December(2026)),
            new("T4", "ICO, guidance on data protection complaints (February 2026)", "That is a bank holiday (Christmas Day), so the date moves to the next working day: Tuesday 29 December 2026.", 29.December(2026)),
            new("T5", "Data Protection Act 2018, s.164A", "We must tell you that we have it by the end of Tuesday 29 December 2026.", 29.December(2026)),
        ],
        Of(new() { ReceivedOn = 25.November(2026) }).Steps);

    [Fact]
    public void Is_explained_while_we_enquire() => Assert.Equal(
        [
            new("C5", "Our own rule", "We will tell you how the enquiry goes by Wednesday 29 July 2026, 20 working days after Wednesday 1 July 2026.", 29.July(2026)),
            new("C5", "Our own rule", "If there is no outcome by Sunday 30 August 2026, a director will look at it.", 30.August(2026)),
            new("A15", "Data Protection Act 2018, s.164A", "You can complain to the regulator at any time.", null),
        ],
        Of(July()).EnquirySteps);

    [Theory, MemberData(nameof(Endings))]
    public void Is_explained_to_its_end(ComplaintFacts facts, string sentence) => Assert.Contains(sentence, Of(facts).Steps.Select(step => step.Text));

    public static TheoryData<ComplaintFacts, string> Endings => new()
    {
        { July() with { AcknowledgedOn = 2.July(2026) }, "The last day to tell you that we have it was Friday 31 July 2026." },
        { July() with { AcknowledgedOn = 2.July(2026) }, "We told you on Thursday 2 July 2026, in time." },
        { July() with { AcknowledgedOn = 2.August(2026) }, "We told you on Sunday 2 August 2026, 2 days late." },
        { July() with { WithdrawnOn = 2.July(2026) }, "You took your complaint back on Thursday 2 July 2026, so there is no date to acknowledge it by." },
        { July() with { PolicyOnly = true }, "It is about our own policy and not about the law. We answer it the same way." },
        { new() { ReceivedOn = 1.June(2026) }, "The law on complaints began on Friday 19 June 2026. We answer earlier ones the same way." },
    };

    [Fact]
    public void Never_has_to_come_to_us_first() => Assert.Equal(
        "You can complain to the regulator at any time. It may ask you to complain to us first.",
        ComplaintDeadline.ToTheRegulator(new() { WayToRegulator = WayToRegulator.AtAnyTimeButUsuallyAfterUs }));

    [Fact]
    public void Ends_when_it_is_taken_back() => Assert.Equal(
        (null, null, null), (Of(July() with { WithdrawnOn = 5.July(2026) }) is var clock ? (clock.TargetOn, clock.NominalAcknowledgementDueOn, clock.CautiousAcknowledgementDueOn) : default));

    static ComplaintFacts July() => new() { ReceivedOn = 1.July(2026) };

    static ComplaintClock Of(ComplaintFacts facts, RulebookSettings? settings = null) =>
        ComplaintDeadline.Calculate(facts, WorkingDayCalendar.For(Division.EnglandAndWales), settings ?? RulebookSettings.Default);
}

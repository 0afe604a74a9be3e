using CsCheck;
using static Deadlines.BreachStatus;

namespace Deadlines.Tests;

/// <summary>B2, B3 and T6.</summary>
public class Notifying_a_breach
{
    [Theory, MemberData(nameof(Hours))]
    public void Has_72_hours_as_they_pass(string aware, BreachHours counting, string dueInUtc, string dueInLondon, string because)
    {
        var clock = Of(new() { ReportedAt = Instant("2020-01-01T00:00:00Z"), AwareAt = Instant(aware) }, counting);

        Assert.True(clock.DueAt!.Value.EqualsExact(Instant(dueInUtc)), $"{clock.DueAt:O}: {because}");
        Assert.True(clock.DueAtInLondon!.Value.EqualsExact(Instant(dueInLondon)), $"{clock.DueAtInLondon:O}: {because}");
        Assert.Equal(Instant(aware), clock.CountedFrom);
    }

    public static TheoryData<string, BreachHours, string, string, string> Hours => new()
    {
        { "2026-11-20T16:30:00Z", BreachHours.Exact, "2026-11-23T16:30:00Z", "2026-11-23T16:30:00Z", "over a weekend" },
        { "2026-10-23T10:00:00+01:00", BreachHours.Exact, "2026-10-26T09:00:00Z", "2026-10-26T09:00:00Z", "the clocks go back" },
        { "2027-03-26T20:00:00Z", BreachHours.Exact, "2027-03-29T20:00:00Z", "2027-03-29T21:00:00+01:00", "the clocks go forward" },
        { "2026-10-25T01:30:00+01:00", BreachHours.Exact, "2026-10-28T00:30:00Z", "2026-10-28T00:30:00Z", "the first half past one of that night" },
        { "2026-10-25T01:30:00Z", BreachHours.Exact, "2026-10-28T01:30:00Z", "2026-10-28T01:30:00Z", "the second" },
        { "2026-07-01T09:00:00-05:00", BreachHours.Exact, "2026-07-04T14:00:00Z", "2026-07-04T15:00:00+01:00", "known of in another country" },
        { "2028-02-27T09:00:00Z", BreachHours.Exact, "2028-03-01T09:00:00Z", "2028-03-01T09:00:00Z", "over a leap day" },
        { "2026-11-20T16:30:00Z", BreachHours.WholeHours, "2026-11-23T17:00:00Z", "2026-11-23T17:00:00Z", "without the hour of awareness" },
        { "2026-11-20T16:00:00Z", BreachHours.WholeHours, "2026-11-23T17:00:00Z", "2026-11-23T17:00:00Z", "the hour that has just begun" },
        { "2026-11-20T16:59:59Z", BreachHours.WholeHours, "2026-11-23T17:00:00Z", "2026-11-23T17:00:00Z", "the hour that is almost over" },
        { "2026-07-01T09:10:00+05:30", BreachHours.WholeHours, "2026-07-04T04:00:00Z", "2026-07-04T05:00:00+01:00", "whole hours of London" },
    };

    [Theory, MemberData(nameof(Notifications))]
    public void Is_met_or_late(BreachFacts facts, BreachStatus status, string because)
    {
        var clock = Of(facts);

        Assert.True(clock.Status == status, because);
        Assert.Equal(status is Late, clock.LateReasonsRequired);
        Assert.Equal(status is NotRequired, clock.DueAt is null);
        Assert.Equal(status is NotRequired, clock.DueAtInLondon is null);
        Assert.Equal(status is Running, clock.IsOverdue(Instant("2030-01-01T00:00:00Z")));
    }

    public static TheoryData<BreachFacts, BreachStatus, string> Notifications => new()
    {
        { Friday(), Running, "not notified yet" },
        { Friday() with { NotifiedAt = Instant("2026-11-23T16:30:00Z") }, Met, "in the last instant" },
        { Friday() with { NotifiedAt = Instant("2026-11-23T16:30:00.0000001Z") }, Late, "an instant later" },
        { Friday() with { RiskUnlikely = true }, NotRequired, "no risk" },
        { Friday() with { RiskUnlikely = true, NotifiedAt = Instant("2026-11-21T09:00:00Z") }, Met, "no risk and notified all the same" },
        { Friday() with { RiskUnlikely = true, NotifiedAt = Instant("2026-12-21T09:00:00Z") }, NotRequired, "no risk, so no reasons for being late" },
        { Friday() with { AwareAt = null }, Running, "counted from the report" },
        { Friday() with { AwareAt = null, NotifiedAt = Instant("2026-11-23T09:01:00Z") }, Late, "late from the report" },
    };

    [Fact]
    public void Is_overdue_when_the_last_instant_has_passed()
    {
        var clock = Of(Friday());

        Assert.False(clock.IsOverdue(Instant("2026-11-23T16:30:00Z")));
        Assert.True(clock.IsOverdue(Instant("2026-11-23T16:30:00.0000001Z")));
    }

    [Theory, MemberData(nameof(Explanations))]
    public void Is_explained(BreachFacts facts, BreachHours counting, string[] sentences) => Assert.Equal(sentences, Of(facts, counting).Steps.Select(step => $"{step.Rule} {step.Text}"));

    public static TheoryData<BreachFacts, BreachHours, string[]> Explanations => new()
    {
        { Friday(), BreachHours.Exact, ["B3 We became aware of the breach on Friday 20 November 2026 at 16:30 GMT.", "B2 72 hours later, weekends and bank holidays included, is Monday 23 November 2026 at 16:30 GMT."] },
        { Friday() with { AwareAt = null }, BreachHours.Exact, ["B3 The breach was reported on Friday 20 November 2026 at 09:00 GMT. Until we know when we became aware of it, we count from then.", "B2 72 hours later, weekends and bank holidays included, is Monday 23 November 2026 at 09:00 GMT."] },
        { Friday() with { RiskUnlikely = true }, BreachHours.Exact, ["B3 We became aware of the breach on Friday 20 November 2026 at 16:30 GMT.", "B2 A risk to people is unlikely, so the regulator need not be told."] },
        { Friday() with { NotifiedAt = Instant("2026-11-23T16:30:01Z") }, BreachHours.WholeHours, ["B3 We became aware of the breach on Friday 20 November 2026 at 16:30 GMT.", "A9 The hour in which that was does not count: Friday 20 November 2026 at 17:00 GMT.", "B2 72 hours later, weekends and bank holidays included, is Monday 23 November 2026 at 17:00 GMT.", "B2 We told the regulator on Monday 23 November 2026 at 16:30:01 GMT, in time."] },
        { Friday() with { AwareAt = Instant("2026-10-24T23:30:00Z"), NotifiedAt = Instant("2026-10-28T09:00:00Z") }, BreachHours.Exact, ["B3 We became aware of the breach on Sunday 25 October 2026 at 00:30 BST.", "T6 The clocks go back an hour in between; 72 hours pass all the same.", "B2 72 hours later, weekends and bank holidays included, is Tuesday 27 October 2026 at 23:30 GMT.", "B2 We told the regulator on Wednesday 28 October 2026 at 09:00 GMT, late, so we must say why."] },
        { Friday() with { AwareAt = Instant("2027-03-26T20:00:00Z") }, BreachHours.Exact, ["B3 We became aware of the breach on Friday 26 March 2027 at 20:00 GMT.", "T6 The clocks go forward an hour in between; 72 hours pass all the same.", "B2 72 hours later, weekends and bank holidays included, is Monday 29 March 2027 at 21:00 BST."] },
    };

    [Fact]
    public void Names_its_sources_and_dates()
    {
        var clock = Of(Friday() with { AwareAt = Instant("2026-10-24T23:30:00Z"), NotifiedAt = Instant("2026-10-28T09:00:00Z") }, BreachHours.WholeHours);

        Assert.Equal(
            [("UK GDPR Art 33(1)", 25.October(2026)), ("Regulation 1182/71 Art 3(1)", 25.October(2026)), ("Our own rule", null), ("UK GDPR Art 33(1)", 28.October(2026)), ("UK GDPR Art 33(1)", null)],
            clock.Steps.Select(step => (step.Source, step.Date)));
        Assert.Equal("2026-06-19 A9", clock.RuleSet);
    }

    [Fact]
    public void Is_always_72_hours() => Gen.Select(Some.Day, Gen.Int[0, 86_399], Gen.Bool).Sample((day, second, whole) =>
    {
        var aware = UkTime.StartOf(day).AddSeconds(second);
        var passed = Of(new() { ReportedAt = aware }, whole ? BreachHours.WholeHours : BreachHours.Exact).DueAt - aware;
        return whole ? passed > TimeSpan.FromHours(72) && passed <= TimeSpan.FromHours(73) : passed == TimeSpan.FromHours(72);
    });

    static BreachFacts Friday() => new() { ReportedAt = Instant("2026-11-20T09:00:00Z"), AwareAt = Instant("2026-11-20T16:30:00Z") };

    static BreachClock Of(BreachFacts facts, BreachHours counting = BreachHours.Exact) => BreachNotification.Calculate(facts, new() { BreachHours = counting });

    static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

namespace Deadlines.Tests;

/// <summary>Of complaints, breaches and investigations, in the cases where one day more or less is another sentence.</summary>
public class How_other_dates_are_explained
{
    static readonly WorkingDayCalendar England = WorkingDayCalendar.For(Division.EnglandAndWales);

    [Theory, MemberData(nameof(Complaints))]
    public void A_complaint(ComplaintFacts facts, string[] sentences, string because) =>
        Assert.True(sentences.SequenceEqual(ComplaintDeadline.Calculate(facts, England, RulebookSettings.Default).Steps.Select(step => step.Text)), because);

    public static TheoryData<ComplaintFacts, string[], string> Complaints => new()
    {
        {
            July() with { WithdrawnOn = 5.July(2026) },
            ["We received your complaint on Wednesday 1 July 2026.", "You took your complaint back on Sunday 5 July 2026, so there is no date to acknowledge it by."],
            "nothing comes after it was taken back"
        },
        { July() with { AcknowledgedOn = 31.July(2026) }, [.. ToTheLastDay, "We told you on Friday 31 July 2026, in time."], "on the last day" },
        { July() with { AcknowledgedOn = 1.August(2026) }, [.. ToTheLastDay, "We told you on Saturday 1 August 2026, 1 day late."], "on the day after" },
    };

    [Theory]
    [InlineData("2026-11-23T16:30:00Z", "We told the regulator on Monday 23 November 2026 at 16:30 GMT, in time.")]
    [InlineData("2026-11-23T16:30:01Z", "We told the regulator on Monday 23 November 2026 at 16:30:01 GMT, late, so we must say why.")]
    public void A_breach_of_which_the_regulator_was_told(string told, string sentence)
    {
        var aware = DateTimeOffset.Parse("2026-11-20T16:30:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var clock = BreachNotification.Calculate(
            new() { ReportedAt = aware, AwareAt = aware, NotifiedAt = DateTimeOffset.Parse(told, System.Globalization.CultureInfo.InvariantCulture) }, RulebookSettings.Default);

        Assert.Equal(sentence, clock.Steps[^1].Text);
    }

    [Theory]
    [InlineData(21, "Within 10 working days of Tuesday 7 April 2026 the facts are to be established: by Tuesday 21 April 2026.", "as long as usual is no extension")]
    [InlineData(22, "The investigation was given more time, with reasons: until Wednesday 22 April 2026.", "a day more is one")]
    public void An_investigation(int until, string sentence, string because)
    {
        var steps = ReferralTimetable.Calculate(
            new() { ReferredOn = 1.April(2026), TriagedOn = 7.April(2026), InvestigationExtendedTo = until.April(2026) }, England, ReferralTargets.Default).Steps;

        Assert.True(new Step("D3", "Our own rule", sentence, until.April(2026)) == steps[^1], $"{steps[^1]}: {because}");
    }

    [Theory]
    [InlineData("""{"received":"2026-07-01","statutory":false}""", "statutoryDuty", "false")]
    [InlineData("""{"received":"2026-07-01","policyOnly":true}""", "statutoryDuty", "false")]
    [InlineData("""{"received":"2026-07-01","statutory":true,"policyOnly":true}""", "statutoryDuty", "true")]
    [InlineData("""{"received":"2026-07-01","progressReported":"2026-07-20"}""", "progressDue", "2026-08-17")]
    [InlineData("""{"received":"2026-07-01","outcome":"2026-07-20"}""", "status", "met")]
    [InlineData("""{"received":"2026-07-01","withdrawn":"2026-07-20"}""", "status", "withdrawn")]
    public void A_complaint_to_the_rulebook(string input, string key, string value) => Assert.Equal(value, TheRulebook.Answer("complaint.ack", input).Key(key));

    static readonly string[] ToTheLastDay =
    [
        "We received your complaint on Wednesday 1 July 2026.",
        "The law gives 30 days. The day after is the first, so the thirtieth is Friday 31 July 2026.",
        "The last day to tell you that we have it was Friday 31 July 2026.",
    ];

    static ComplaintFacts July() => new() { ReceivedOn = 1.July(2026) };
}

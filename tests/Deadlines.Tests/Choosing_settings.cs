using System.Text.Json;
using CsCheck;

namespace Deadlines.Tests;

/// <summary>A1 to A16: each one named setting, with the rulebook's default, effective from a day.</summary>
public class Choosing_settings
{
    [Fact]
    public void Are_the_sixteen_questions_of_the_rulebook() =>
        Assert.Equal(Enumerable.Range(1, 16).Select(number => $"A{number}"), Ambiguities.All.Select(ambiguity => ambiguity.Number));

    [Theory, MemberData(nameof(Choices))]
    public void Have_names(string number, string[] choices, string cautious)
    {
        var ambiguity = Ambiguities.Numbered(number)!;

        Assert.Equal(choices, ambiguity.Readings.Select(choice => choice.Name));
        Assert.Equal((choices[0], cautious), (ambiguity.Default.Name, ambiguity.Cautious.Name));
        Assert.EndsWith("?", ambiguity.Question);
        Assert.All(ambiguity.Readings, choice => Assert.EndsWith(".", choice.Meaning));
        Assert.Same(ambiguity.Default, ambiguity.In(RulebookSettings.Default));
        Assert.Same(ambiguity.Cautious, ambiguity.In(RulebookSettings.Cautious));
    }

    public static TheoryData<string, string[], string> Choices => new()
    {
        { "A1", ["the-day-itself", "the-day-after"], "the-day-itself" },
        { "A2", ["yes", "no"], "no" },
        { "A3", ["our-own-rules"], "our-own-rules" },
        { "A4", ["elapsed", "inclusive"], "elapsed" },
        { "A5", ["starts-the-clock", "stops-the-clock"], "stops-the-clock" },
        { "A6", ["clock-start", "end-of-first-month"], "end-of-first-month" },
        { "A7", ["yes", "no"], "no" },
        { "A8", ["from-the-day-after", "from-receipt"], "from-receipt" },
        { "A9", ["exact", "whole-hours"], "exact" },
        { "A10", ["england-and-wales", "scotland", "northern-ireland"], "england-and-wales" },
        { "A11", ["a-reason", "a-reason-and-much-information"], "a-reason-and-much-information" },
        { "A12", ["from-clock-start", "from-receipt"], "from-receipt" },
        { "A13", ["yes", "no"], "no" },
        { "A14", ["the-day-before-the-last", "the-last"], "the-day-before-the-last" },
        { "A15", ["at-any-time", "at-any-time-but-usually-after-us"], "at-any-time" },
        { "A16", ["before-moving", "after-moving"], "before-moving" },
    };

    [Fact]
    public void Change_one_answer_each_and_name_it()
    {
        foreach (var ambiguity in Ambiguities.All)
        {
            foreach (var choice in ambiguity.Readings)
            {
                var chosen = ambiguity.Choose(RulebookSettings.Default, choice);
                Assert.Same(choice, ambiguity.In(chosen));
                Assert.All(Ambiguities.All.Where(other => other != ambiguity), other => Assert.Same(other.Default, other.In(chosen)));
                Assert.Equal(choice == ambiguity.Default, chosen == RulebookSettings.Default);
                Assert.Equal(choice == ambiguity.Default || ambiguity.Number is "A10" ? "2026-06-19" : $"2026-06-19 {ambiguity.Number}", chosen.RuleSet);
            }
        }
    }

    [Fact]
    public void Name_the_same_departures_for_access_requests() => Some.Settings.Sample(settings =>
        new RulebookSettings { AccessRequests = settings }.RuleSet["2026-06-19".Length..] == settings.RuleSet["2026-02-05".Length..]);

    [Theory, InlineData("end-of-first-month"), InlineData("EndOfFirstMonth"), InlineData("endOfFirstMonth")]
    public void Are_found_however_they_are_spelt(string name) => Assert.Equal("end-of-first-month", Ambiguities.Numbered("a6")!.Named(name)!.Name);

    [Fact]
    public void Are_not_found_where_there_are_none()
    {
        Assert.Null(Ambiguities.Numbered("A17"));
        Assert.Null(Ambiguities.Numbered("A4")!.Named("both"));
    }

    [Theory, MemberData(nameof(Days))]
    public void Hold_for_what_is_received_from_their_day_on(DateOnly receivedOn, string pauseCounting, bool moves, string because)
    {
        var history = new SettingsHistory([new(1.June(2027), "A4", "elapsed"), new(1.March(2027), "A2", "no"), new(1.January(2027), "A4", "inclusive")]);
        var settings = history.For(receivedOn);

        Assert.True((Ambiguities.Numbered("A4")!.In(settings).Name, settings.AccessRequests.MovesToWorkingDay) == (pauseCounting, moves), because);
        Assert.Equal([1.January(2027), 1.March(2027), 1.June(2027)], history.Changes.Select(change => change.From));
    }

    public static TheoryData<DateOnly, string, bool, string> Days => new()
    {
        { 31.December(2026), "elapsed", true, "before any change: the rulebook's default" },
        { 1.January(2027), "inclusive", true, "the day of the first change" },
        { 28.February(2027), "inclusive", true, "the day before the second" },
        { 1.March(2027), "inclusive", false, "each setting changes by itself" },
        { 1.June(2027), "elapsed", false, "and back" },
    };

    [Fact]
    public void Stand_on_what_was_usual()
    {
        var scottish = new RulebookSettings { AccessRequests = new() { Division = Division.Scotland } };

        Assert.Equal(Division.Scotland, new SettingsHistory([new(1.January(2027), "A2", "no")], scottish).For(1.June(2027)).Division);
        Assert.Same(RulebookSettings.Default, SettingsHistory.Default.For(1.June(2027)));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Are_refused_at_once_where_they_make_no_sense(SettingChange[] changes, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new SettingsHistory(changes)).Message);

    public static TheoryData<SettingChange[], string> Mistakes => new()
    {
        { [new(1.January(2027), "A17", "yes")], "There is no setting A17: they are A1 to A16." },
        { [new(1.January(2027), "A4", "both")], "A4 cannot be both: choose elapsed or inclusive." },
        { [new(1.January(2027), "A4", "elapsed"), new(1.January(2027), "a4", "inclusive")], "A4 is changed twice on Friday 1 January 2027." },
    };

    [Fact]
    public void Survive_JSON()
    {
        var settings = RulebookSettings.Cautious with { ComplaintAims = new() { DirectorDays = 45 }, ReferralTargets = new() { Triage = 1 } };

        Assert.Equal(settings, JsonSerializer.Deserialize<RulebookSettings>(JsonSerializer.Serialize(settings)));
    }

    [Fact]
    public void Never_give_more_time_by_caution() => Gen.Select(Some.RunningFacts, Some.Calendar, Some.Settings).Sample((drawn, calendar, settings) =>
    {
        var facts = drawn with { Identity = [] };
        return AccessRequestDeadline.Calculate(facts, calendar, RulebookSettings.Cautious.AccessRequests).DueOn
            <= AccessRequestDeadline.Calculate(facts, calendar, settings).DueOn;
    });

    /// <summary>A wait over a short month: a new start would end sooner than a pause.</summary>
    [Fact]
    public void Never_give_more_time_by_caution_for_identity_either() => Assert.Equal(
        "2025-03-19",
        TheRulebook.Answer("sar.base", """{"received":"2025-01-24","identityRequested":"2025-01-26","identityReceived":"2025-02-19"}""").Key("dueConservative"));
}

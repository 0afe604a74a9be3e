using System.Text.Json;

namespace Deadlines.Tests;

/// <summary>Clocks lie in events for ever, and specs compare them by value.</summary>
public class Keeping_a_clock
{
    static readonly AccessRequestFacts Facts = new()
    {
        ReceivedOn = 1.September(2026),
        Identity = [new(2.September(2026), 3.September(2026))],
        Authority = [new(2.September(2026), 3.September(2026))],
        Fee = [new(2.September(2026), 3.September(2026))],
        Clarifications = [new(10.September(2026), null)],
        ExtensionNoticeGivenOn = 20.September(2026),
        AnsweredOn = null,
    };

    [Theory, InlineData(JsonSerializerDefaults.General), InlineData(JsonSerializerDefaults.Web)]
    public void Survives_JSON(JsonSerializerDefaults defaults)
    {
        var options = new JsonSerializerOptions(defaults);
        var clock = TheClock.Of(Facts);

        Assert.Equal(clock, JsonSerializer.Deserialize<AccessRequestClock>(JsonSerializer.Serialize(clock, options), options));
        Assert.Equal(Facts, JsonSerializer.Deserialize<AccessRequestFacts>(JsonSerializer.Serialize(Facts, options), options));
        Assert.Equal(
            AccessRequestSettings.Default,
            JsonSerializer.Deserialize<AccessRequestSettings>(JsonSerializer.Serialize(AccessRequestSettings.Default, options), options));
    }

    [Fact]
    public void Is_stored_under_names_that_stay()
    {
        var stored = JsonSerializer.SerializeToElement(TheClock.Of(Facts));

        Assert.Equal(
            ["Status", "WaitingFor", "StartedOn", "NominalDueOn", "DueOn", "PausedDays", "StoppedOn", "DaysLeftWhenStopped", "Extended",
                "ExtensionNoticeDueOn", "RefusalNoticeDueOn", "RefusalNoticeWarnOn", "TargetOn", "FollowUpOn", "Provisional", "RuleSet",
                "CalendarVersion", "Steps"],
            stored.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("Stopped", "Clarification"), (stored.GetProperty("Status").GetString(), stored.GetProperty("WaitingFor")[0].GetString()));
        Assert.Equal(["Rule", "Source", "Text", "Date"], stored.GetProperty("Steps")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Is_readable_when_it_was_stored_before_a_member_was_added()
    {
        var old = JsonSerializer.Deserialize<AccessRequestClock>("""{"Status":"Running","DueOn":"2026-10-01","RuleSet":"2026-02-05","CalendarVersion":"x"}""");

        Assert.Equal((ClockStatus.Running, 1.October(2026)), (old!.Status, old.DueOn));
        Assert.Empty(old.Steps);
        Assert.Empty(old.WaitingFor);
    }

    [Fact]
    public void Is_equal_to_another_with_the_same_content()
    {
        var (one, other) = (TheClock.Of(Facts), TheClock.Of(Facts with { Clarifications = [new(10.September(2026), null)] }));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one with { Steps = [.. one.Steps.Skip(1)] });
        Assert.NotEqual(one, one with { WaitingFor = [Awaiting.Fee] });
        Assert.NotEqual(one.GetHashCode(), (one with { WaitingFor = [Awaiting.Fee] }).GetHashCode());
        Assert.NotEqual(Facts, Facts with { Clarifications = [] });
        Assert.Equal(Facts with { Fee = [] }, Facts with { Fee = new List<Requirement>() });
    }

    [Fact]
    public void Cannot_be_changed_through_the_list_it_was_made_from()
    {
        var questions = new List<Clarification> { new(10.September(2026), null) };
        var facts = new AccessRequestFacts { ReceivedOn = 1.September(2026), Clarifications = questions };

        questions.Clear();

        Assert.Single(facts.Clarifications);
    }

    [Fact]
    public void Shows_its_lists_when_printed() => Assert.Contains(
        "WaitingFor = [Identity, Fee]", (TheClock.Of(Facts) with { WaitingFor = [Awaiting.Identity, Awaiting.Fee] }).ToString());
}

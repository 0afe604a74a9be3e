using AccessRequests.Casework;
using AccessRequests.Reminders;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace AccessRequests.Specs.Reminders;

public class Spelling_a_ladder
{
    [Theory]
    [InlineData("boss 3", "\"boss 3\" does not begin with owner, lead or director and go on with when")]
    [InlineData("owner", "\"owner\" does not begin with owner, lead or director and go on with when")]
    [InlineData("owner soon", "\"soon\" is no step like -14, 0, 1+, 2w or -24h")]
    [InlineData("owner -7+", "\"-7+\" cannot repeat: only days after the date can")]
    [InlineData("owner 1+h", "\"1+h\" cannot repeat: only days after the date can")]
    public void is_refused_where_it_cannot_be_meant(string text, string sentence) =>
        Assert.Equal($"Reminders:Ladders cannot be used: {sentence}", Assert.Throws<InvalidOperationException>(() => Read(("Ladders:reply-by", text))).Message);

    [Fact]
    public void is_refused_for_a_date_that_does_not_exist() =>
        Assert.Equal("Reminders:Ladders cannot be used: there is no date called \"reply\"", Assert.Throws<InvalidOperationException>(() => Read(("Ladders:reply", "owner 0"))).Message);

    [Theory]
    [InlineData("DigestAt", "eight", "Reminders:DigestAt is no time like 08:00")]
    [InlineData("QuietFrom", "07:00", "Reminders:QuietFrom must be later in the day than Reminders:DigestAt")]
    public void is_refused_with_hours_that_cannot_be(string name, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidOperationException>(() => Read((name, value))).Message);

    [Fact]
    public void says_whom_and_when() => Assert.Equal(
        [new Rung(Tier.Owner, -5, RungUnit.WorkingDays), new Rung(Tier.Owner, 1, RungUnit.Days, Repeats: true), new Rung(Tier.Director, -6, RungUnit.Hours)],
        Ladder.Parse("owner -5w 1+; director -6h").Rungs);

    [Fact]
    public void takes_the_place_of_ours_and_of_no_other()
    {
        var rules = Read(("Ladders:reply-by", "lead 0"), ("DigestAt", "09:30"));
        Assert.Equal([new Rung(Tier.Lead, 0, RungUnit.Days)], rules.LadderOf(Clocks.ReplyBy).Rungs);
        Assert.Equal(ReminderRules.Default.LadderOf(Clocks.Regulator).Rungs, rules.LadderOf(Clocks.Regulator).Rungs);
        Assert.Equal(new TimeOnly(9, 30), rules.DigestAt);
        Assert.NotEqual(ReminderRules.Default.Version, rules.Version);
    }

    [Fact]
    public void of_every_date_there_is() => Assert.Empty(typeof(Clocks).GetFields().Select(field => (string)field.GetValue(null)!).Except(Ladders.Defaults.Keys));

    static ReminderRules Read(params (string Name, string Value)[] settings) => ReminderRules.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => $"Reminders:{setting.Name}", setting => (string?)setting.Value)).Build());
}

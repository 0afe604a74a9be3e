using AccessRequests.Acts;
using Deadlines;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace AccessRequests.Specs.Acts;

public sealed class The_law_as_configured : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Deadlines:Settings cannot be used: There is no setting A17: they are A1 to A16.", "A17", "yes")]
    [InlineData("Deadlines:Settings cannot be used: A10 cannot be wales: choose england-and-wales, scotland or northern-ireland.", "A10", "wales")]
    [InlineData("Deadlines:Settings cannot be used: A2 cannot be : choose yes or no.", "A2", "")]
    [InlineData("Deadlines:Settings cannot be used: 1 July is no day like 2026-07-01.", "From", "1 July")]
    public void refuses_the_start_in_one_sentence(string sentence, string name, string value) =>
        Assert.Equal(sentence, Assert.Throws<InvalidOperationException>(() => Law((0, name, value))).Message);

    [Fact]
    public void refuses_two_readings_of_one_question_on_one_day() => Assert.Equal(
        "Deadlines:Settings cannot be used: A2 is changed twice on Wednesday 1 July 2026.",
        Assert.Throws<InvalidOperationException>(() => Law((0, "From", "2026-07-01"), (0, "A2", "no"), (1, "From", "2026-07-01"), (1, "A2", "yes"))).Message);

    [Fact]
    public void refuses_a_file_that_holds_no_bank_holidays()
    {
        var file = Path.Combine(folder, "bank-holidays.json");
        File.WriteAllText(file, "[]");
        Assert.Equal(
            $"{file} cannot be read as bank holidays: take them in again with ops/refresh-bank-holidays, or move it away",
            Assert.Throws<InvalidOperationException>(() => From(("Deadlines:BankHolidays", file))).Message);
    }

    [Fact]
    public void is_the_usual_one_where_nothing_is_said()
    {
        Assert.Equal(Deadlines.Law.Default.Version, Law().Version);
        Assert.Equal(Deadlines.Law.Default.Version, From(("Deadlines:BankHolidays", Path.Combine(folder, "none.json"))).Version);
    }

    [Fact]
    public void holds_from_the_day_it_names_and_otherwise_always()
    {
        var law = Law((0, "A10", "scotland"), (1, "From", "2026-07-01"), (1, "A2", "no"), (1, "A4", "Inclusive"));
        Assert.Equal(Division.Scotland, law.For(new(2020, 1, 1)).Settings.Division);
        Assert.True(law.For(new(2026, 6, 30)).Settings.AccessRequests.MovesToWorkingDay);
        Assert.Equal((false, PauseCounting.Inclusive), law.For(new(2026, 7, 1)).Settings.AccessRequests is var settings ? (settings.MovesToWorkingDay, settings.PauseCounting) : default);
    }

    [Fact]
    public void knows_the_bank_holidays_that_were_taken_in()
    {
        var (file, shipped) = (Path.Combine(folder, "bank-holidays.json"), BankHolidayFile.Shipped());
        var with2029 = shipped.Holidays.ToDictionary(nation => nation.Key, nation => (IReadOnlyList<BankHoliday>)[.. nation.Value, .. BankHolidayRules.InYear(2029, nation.Key)]);
        File.WriteAllText(file, new BankHolidayFile(shipped.TakenOn.AddDays(1), with2029).Write());
        Assert.False(From(("Deadlines:BankHolidays", file)).Calendars[Division.Scotland].IsProvisional(new(2029, 1, 1)));
    }

    static Law Law(params IEnumerable<(int Entry, string Name, string Value)> settings) =>
        From([.. settings.Select(setting => ($"Deadlines:Settings:{setting.Entry}:{setting.Name}", setting.Value))]);

    static Law From(params (string Name, string Value)[] settings) =>
        ConfiguredLaw.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}

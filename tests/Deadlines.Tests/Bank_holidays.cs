using static Deadlines.Division;

namespace Deadlines.Tests;

/// <summary>H1 to H4.</summary>
public class Bank_holidays
{
    [Theory, MemberData(nameof(Announced))]
    public void Are_as_announced(int year, Division division, string days)
    {
        var calendar = WorkingDayCalendar.For(division);

        Assert.Equal(days, InShort(calendar.HolidaysIn(year)));
        Assert.All(calendar.HolidaysIn(year), holiday => Assert.False(calendar.IsWorkingDay(holiday.Date)));
    }

    public static TheoryData<int, Division, string> Announced => new()
    {
        { 2024, EnglandAndWales, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec" },
        { 2025, EnglandAndWales, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec" },
        { 2026, EnglandAndWales, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec" },
        { 2027, EnglandAndWales, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec" },
        { 2028, EnglandAndWales, "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec" },
        { 2024, Scotland, "1 Jan, 2 Jan, 29 Mar, 6 May, 27 May, 5 Aug, 2 Dec, 25 Dec, 26 Dec" },
        { 2025, Scotland, "1 Jan, 2 Jan, 18 Apr, 5 May, 26 May, 4 Aug, 1 Dec, 25 Dec, 26 Dec" },
        { 2026, Scotland, "1 Jan, 2 Jan, 3 Apr, 4 May, 25 May, 15 Jun, 3 Aug, 30 Nov, 25 Dec, 28 Dec" },
        { 2027, Scotland, "1 Jan, 4 Jan, 26 Mar, 3 May, 31 May, 2 Aug, 30 Nov, 27 Dec, 28 Dec" },
        { 2028, Scotland, "3 Jan, 4 Jan, 14 Apr, 1 May, 29 May, 7 Aug, 30 Nov, 25 Dec, 26 Dec" },
        { 2024, NorthernIreland, "1 Jan, 18 Mar, 29 Mar, 1 Apr, 6 May, 27 May, 12 Jul, 26 Aug, 25 Dec, 26 Dec" },
        { 2025, NorthernIreland, "1 Jan, 17 Mar, 18 Apr, 21 Apr, 5 May, 26 May, 14 Jul, 25 Aug, 25 Dec, 26 Dec" },
        { 2026, NorthernIreland, "1 Jan, 17 Mar, 3 Apr, 6 Apr, 4 May, 25 May, 13 Jul, 31 Aug, 25 Dec, 28 Dec" },
        { 2027, NorthernIreland, "1 Jan, 17 Mar, 26 Mar, 29 Mar, 3 May, 31 May, 12 Jul, 30 Aug, 27 Dec, 28 Dec" },
        { 2028, NorthernIreland, "3 Jan, 17 Mar, 14 Apr, 17 Apr, 1 May, 29 May, 12 Jul, 28 Aug, 25 Dec, 26 Dec" },
    };

    [Theory, MemberData(nameof(Proclaimed))]
    public void Follow_the_rules_except_where_proclaimed(Division division, string announcedOnly, string byRuleOnly)
    {
        var announced = Enumerable.Range(2018, 11).SelectMany(WorkingDayCalendar.For(division).HolidaysIn).ToList();
        var byRule = Enumerable.Range(2018, 11).SelectMany(year => BankHolidayRules.InYear(year, division)).ToList();

        Assert.Equal(announcedOnly, string.Join(" ", announced.Except(byRule).Select(holiday => $"{holiday.Date:O}")));
        Assert.Equal(byRuleOnly, string.Join(" ", byRule.Except(announced).Select(holiday => $"{holiday.Date:O}")));
        Assert.Equal(byRule.OrderBy(holiday => holiday.Date), byRule);
    }

    public static TheoryData<Division, string, string> Proclaimed => new()
    {
        { EnglandAndWales, "2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08", "2020-05-04 2022-05-30" },
        { NorthernIreland, "2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08", "2020-05-04 2022-05-30" },
        { Scotland, "2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08 2026-06-15", "2020-05-04 2022-05-30" },
    };

    [Theory, MemberData(nameof(ByRule))]
    public void Are_computed_where_none_are_announced(int year, Division division, string days, string because)
    {
        var calendar = WorkingDayCalendar.For(division);

        Assert.True(InShort(calendar.HolidaysIn(year)) == days, $"{InShort(calendar.HolidaysIn(year))}: {because}");
        Assert.True(calendar.IsProvisional(1.January(year)));
    }

    public static TheoryData<int, Division, string, string> ByRule => new()
    {
        { 2029, EnglandAndWales, "1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec", "no holiday on a weekend; early May on its latest day" },
        { 2032, EnglandAndWales, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec", "Christmas on Saturday, Boxing Day on Sunday" },
        { 2033, EnglandAndWales, "3 Jan, 15 Apr, 18 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec", "Christmas on Sunday: Boxing Day keeps Monday, Christmas takes Tuesday" },
        { 2033, Scotland, "3 Jan, 4 Jan, 15 Apr, 2 May, 30 May, 1 Aug, 30 Nov, 26 Dec, 27 Dec", "both January holidays on a weekend; August begins with a Monday" },
        { 2034, Scotland, "2 Jan, 3 Jan, 7 Apr, 1 May, 29 May, 7 Aug, 30 Nov, 25 Dec, 26 Dec", "2 January keeps Monday, New Year's Day takes Tuesday" },
        { 2030, NorthernIreland, "1 Jan, 18 Mar, 19 Apr, 22 Apr, 6 May, 27 May, 12 Jul, 26 Aug, 25 Dec, 26 Dec", "St Patrick's Day on a Sunday" },
        { 2038, EnglandAndWales, "1 Jan, 23 Apr, 26 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec", "the latest Easter of all: 25 April" },
    };

    [Theory, MemberData(nameof(Easters))]
    public void Move_with_Easter(DateOnly easter, string because) =>
        Assert.True(BankHolidayRules.EasterSunday(easter.Year) == easter, because);

    public static TheoryData<DateOnly, string> Easters => new()
    {
        { 31.March(2024), "known" },
        { 20.April(2025), "known" },
        { 5.April(2026), "known" },
        { 28.March(2027), "known" },
        { 16.April(2028), "known" },
        { 21.April(2030), "by the rule" },
        { 25.April(2038), "the latest day there is" },
        { 18.April(2049), "an exception of the computus" },
        { 19.April(2076), "the other exception" },
        { 22.March(1818), "the earliest day there is" },
        { 28.March(2100), "a century that is no leap year" },
    };

    [Theory, MemberData(nameof(Named))]
    public void Have_names(DateOnly day, string? name) => Assert.Equal(name, WorkingDayCalendar.For(NorthernIreland).HolidayOn(day));

    public static TheoryData<DateOnly, string?> Named => new()
    {
        { 25.December(2026), "Christmas Day" },
        { 28.December(2026), "Boxing Day (substitute day)" },
        { 13.July(2026), "Battle of the Boyne (Orangemen's Day) (substitute day)" },
        { 18.March(2030), "St Patrick's Day (substitute day)" },
        { 19.April(2030), "Good Friday" },
        { 22.April(2030), "Easter Monday" },
        { 1.January(2030), "New Year's Day" },
        { 6.May(2030), "Early May bank holiday" },
        { 27.May(2030), "Spring bank holiday" },
        { 26.August(2030), "Summer bank holiday" },
        { 26.December(2030), "Boxing Day" },
        { 27.December(2030), null },
        { 26.December(2026), null },
    };

    [Fact]
    public void Are_named_in_Scotland_too() => Assert.Equal(
        ["New Year's Day", "2nd January", "Good Friday", "Early May bank holiday", "Spring bank holiday",
            "Summer bank holiday", "St Andrew's Day (substitute day)", "Christmas Day", "Boxing Day"],
        WorkingDayCalendar.For(Scotland).HolidaysIn(2030).Select(holiday => holiday.Title));

    static string InShort(IEnumerable<BankHoliday> holidays) =>
        string.Join(", ", holidays.Select(holiday => holiday.Date.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture)));
}

using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.SubjectAccessRequests.Clarifying;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Clarifying;

/// <summary>Received on Monday 2 March 2026, and so due on Thursday 2 April.</summary>
public class When_the_law_changes
{
    static readonly DateOnly Due = new(2026, 4, 2);
    static readonly Law WithHoliday = Law.Default with { Calendars = new(Proclaimed(Due)) };

    [Fact]
    public void a_date_that_it_does_not_move_adds_nothing()
    {
        Assert.Null(Recalculated(Law.Default, Received));
        Assert.Null(Recalculated(Law.Default with { Calendars = new(Proclaimed(new(2026, 4, 1))) }, Received));
    }

    [Fact]
    public void a_request_that_is_answered_withdrawn_or_closed_keeps_its_dates()
    {
        Assert.Null(Recalculated(WithHoliday, Received, Replied));
        Assert.Null(Recalculated(WithHoliday, Received, Refused));
        Assert.Null(Recalculated(WithHoliday, Received, Withdrawn));
        Assert.Null(Recalculated(WithHoliday, Received, Closed(ClosureOutcome.NotARequest)));
    }

    [Fact]
    public void a_moved_date_is_recorded_with_the_old_one_and_why()
    {
        var fact = Recalculated(WithHoliday, Received)!;
        Assert.Equal((new DateOnly(2026, 4, 7), Due), (fact.DueOn, fact.DueOnBefore));
        Assert.Equal(WithHoliday.Clock(new AccessRequestFacts { ReceivedOn = ReceivedOn }), fact.Clock);
        Assert.Equal((Received.Clock.CalendarVersion, fact.Clock.CalendarVersion), (fact.Why.CalendarBefore, fact.Why.Calendar));
        Assert.NotEqual(fact.Why.CalendarBefore, fact.Why.Calendar);
        Assert.Equal((Received.Clock.RuleSet, Received.Clock.RuleSet), (fact.Why.RulesBefore, fact.Why.Rules));
    }

    [Fact]
    public void it_is_recorded_once() => Assert.Null(Recalculated(WithHoliday, Received, Recalculated(WithHoliday, Received)!));

    [Fact]
    public void a_reading_of_the_law_moves_only_what_was_received_under_it()
    {
        Assert.Null(Recalculated(Reading(ReceivedOn.AddDays(1)), Received));
        var fact = Recalculated(Reading(ReceivedOn), Received)!;
        Assert.Equal((new DateOnly(2026, 4, 7), "2026-02-05 A1"), (fact.DueOn, fact.Why.Rules));
    }

    [Theory]
    [InlineData("c", "c", "r", "r", "The rules are worked out more exactly than before")]
    [InlineData("c", "d", "r", "r", "The bank holidays changed")]
    [InlineData("c", "c", "r", "s", "The law is read otherwise than before")]
    [InlineData("c", "d", "r", "s", "The bank holidays changed, and the law is read otherwise than before")]
    public void why_is_said_in_words(string calendarBefore, string calendar, string rulesBefore, string rules, string words) =>
        Assert.Equal(words, new LawChange(calendarBefore, calendar, rulesBefore, rules).InWords());

    [Theory]
    [InlineData(2, 7, "Due by 7 April 2026, no longer by 2 April 2026")]
    [InlineData(2, 2, "What is due next stays; another date of the case moved")]
    [InlineData(0, 7, "Due by 7 April 2026")]
    [InlineData(2, 0, "No longer due by 2 April 2026")]
    public void staff_read_both_dates(int before, int now, string words)
    {
        var fact = Recalculated(WithHoliday, Received)! with { DueOnBefore = Day(before), DueOn = Day(now) };
        var (title, text, _) = Chronicle.Tell(fact, new Opened(new Dictionary<string, Sealer>()), new Dictionary<Guid, string>());
        Assert.Equal(("Dates worked out again", $"{words}\nThe bank holidays changed\nCalendar {fact.Why.Calendar}; rules {fact.Why.Rules}"), (title, text));
    }

    static DateOnly? Day(int day) => day == 0 ? null : new DateOnly(2026, 4, day);

    static Law Reading(DateOnly from) => Law.Default with { Settings = new SettingsHistory([new(from, "A1", "the-day-after")]) };

    static ResponseDeadlineRecalculated? Recalculated(Law law, params object[] facts) => (ResponseDeadlineRecalculated?)RecalculatedDeadline.Of(Given(facts).State, law);

    static BankHolidayFile Proclaimed(DateOnly day)
    {
        var shipped = BankHolidayFile.Shipped();
        return new(shipped.TakenOn, shipped.Holidays.ToDictionary(nation => nation.Key, nation => (IReadOnlyList<BankHoliday>)[.. nation.Value, new(day, "A proclaimed holiday")]));
    }
}

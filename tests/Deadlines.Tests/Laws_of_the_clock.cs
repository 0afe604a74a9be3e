using CsCheck;

namespace Deadlines.Tests;

/// <summary>What must hold for whatever facts there are.</summary>
public class Laws_of_the_clock
{
    static readonly Gen<(AccessRequestFacts Facts, WorkingDayCalendar Calendar)> Running = Gen.Select(Some.RunningFacts, Some.Calendar);

    [Fact]
    public void A_date_is_never_off_a_working_day() => Gen.Select(Some.Facts, Some.Calendar).Sample((facts, calendar) =>
    {
        var clock = Calculate(facts, calendar);
        return new[] { clock.DueOn, clock.ExtensionNoticeDueOn, clock.RefusalNoticeDueOn, clock.RefusalNoticeWarnOn, clock.FollowUpOn }
            .All(date => date is not { } day || calendar.IsWorkingDay(day));
    });

    [Fact]
    public void A_date_is_never_earlier_than_before_it_was_moved_nor_more_than_a_holiday_later() => Running.Sample((facts, calendar) =>
    {
        var clock = Calculate(facts, calendar);
        return clock.DueOn >= clock.NominalDueOn
            && Enumerable.Range(clock.NominalDueOn!.Value.DayNumber, clock.DueOn!.Value.DayNumber - clock.NominalDueOn.Value.DayNumber)
                .All(day => !calendar.IsWorkingDay(DateOnly.FromDayNumber(day)));
    });

    /// <summary>With facts that follow it: a question asked before the receipt would lose the days between.</summary>
    [Fact]
    public void A_request_received_later_is_never_due_earlier() => Gen.Select(Some.RunningFacts, Some.Calendar, Some.Settings).Sample((drawn, calendar, settings) =>
    {
        var facts = drawn with
        {
            Clarifications = [.. drawn.Clarifications.Where(question => question.AskedOn >= drawn.ReceivedOn)],
            Identity = [.. drawn.Identity.Where(requirement => requirement.AskedOn >= drawn.ReceivedOn && requirement.MetOn >= requirement.AskedOn)],
        };
        var dayBefore = facts with { ReceivedOn = facts.ReceivedOn.AddDays(-1) };
        return AccessRequestDeadline.Calculate(facts, calendar, settings).DueOn >= AccessRequestDeadline.Calculate(dayBefore, calendar, settings).DueOn;
    });

    [Fact]
    public void The_order_of_facts_is_irrelevant() => Gen.Select(Some.Facts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
        AccessRequestDeadline.Calculate(Reversed(facts), calendar, settings) == AccessRequestDeadline.Calculate(facts, calendar, settings));

    [Fact]
    public void A_pause_never_brings_the_date_forward() =>
        Gen.Select(Some.RunningFacts.SelectMany(facts => Some.Question(facts.ReceivedOn, answered: true), (facts, question) => (facts, question)), Some.Calendar, Some.Settings)
            .Sample((drawn, calendar, settings) =>
                AccessRequestDeadline.Calculate(drawn.facts with { Clarifications = [.. drawn.facts.Clarifications, drawn.question] }, calendar, settings).DueOn
                >= AccessRequestDeadline.Calculate(drawn.facts, calendar, settings).DueOn);

    /// <summary>Each adds the same, whichever came first and whether the other came at all.</summary>
    [Fact]
    public void Pause_and_extension_commute() => Gen.Select(Some.Day, Gen.Int[0, 27], Gen.Int[0, 60], Gen.Int[0, 27]).Sample((received, asked, wait, told) =>
    {
        var calendar = WorkingDayCalendar.For(Division.EnglandAndWales);
        var request = new AccessRequestFacts { ReceivedOn = received };
        var paused = request with { Clarifications = [new(received.AddDays(asked), received.AddDays(asked + wait))] };
        var extended = request with { ExtensionNoticeGivenOn = received.AddDays(told) };
        var both = paused with { ExtensionNoticeGivenOn = received.AddDays(told) };

        return Calculate(paused, calendar).NominalDueOn == Calculate(request, calendar).NominalDueOn!.Value.AddDays(wait)
            && Calculate(extended, calendar).NominalDueOn == StatutoryPeriod.AddMonths(received, 3)
            && Calculate(both, calendar).NominalDueOn == StatutoryPeriod.AddMonths(received, 3).AddDays(wait);
    });

    [Fact]
    public void An_extension_never_brings_the_date_forward() => Gen.Select(Some.RunningFacts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
        AccessRequestDeadline.Calculate(facts, calendar, settings).DueOn
        >= AccessRequestDeadline.Calculate(facts with { ExtensionNoticeGivenOn = null }, calendar, settings).DueOn);

    [Fact]
    public void The_explanation_ends_with_the_date() => Gen.Select(Some.Facts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
    {
        var clock = AccessRequestDeadline.Calculate(facts, calendar, settings);
        return clock.DueOn is null || clock.Steps.Last(step => step.Date is not null).Date == clock.DueOn;
    });

    [Fact]
    public void The_explanation_names_every_date_it_gives() => Gen.Select(Some.Facts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
        AccessRequestDeadline.Calculate(facts, calendar, settings).Steps.All(step =>
            step is { Rule.Length: > 0, Source.Length: > 0, Text: [.., '.'] } && (step.Date is not { } date || step.Text.Contains(InWords(date)))));

    [Fact]
    public void A_clock_has_a_date_exactly_while_it_runs() => Gen.Select(Some.Facts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
    {
        var clock = AccessRequestDeadline.Calculate(facts, calendar, settings);
        return clock.Status switch
        {
            ClockStatus.NotStarted => clock is { StartedOn: null, DueOn: null, NominalDueOn: null, StoppedOn: null, FollowUpOn: not null, WaitingFor: not [] },
            ClockStatus.Stopped => clock is { StartedOn: not null, DueOn: null, StoppedOn: not null, DaysLeftWhenStopped: >= 0, FollowUpOn: not null, WaitingFor: not [] },
            ClockStatus.Running => clock is { StartedOn: not null, DueOn: not null, NominalDueOn: not null, StoppedOn: null, FollowUpOn: null, WaitingFor: [] },
            ClockStatus.Withdrawn => clock is { DueOn: null, TargetOn: null, StoppedOn: null, FollowUpOn: null, RefusalNoticeDueOn: null, Provisional: false, WaitingFor: [] } && facts.WithdrawnOn >= facts.ReceivedOn,
            ClockStatus.Met => clock is { StoppedOn: null, FollowUpOn: null, WaitingFor: [] } && !(facts.AnsweredOn > clock.DueOn),
            _ => clock.WaitingFor is [] && facts.AnsweredOn > clock.DueOn,
        };
    });

    [Fact]
    public void The_start_is_never_before_the_receipt() => Some.RunningFacts.Sample(facts =>
        Calculate(facts, WorkingDayCalendar.For(Division.EnglandAndWales)).StartedOn >= facts.ReceivedOn);

    [Fact]
    public void The_aim_is_never_later_than_the_law() => Running.Sample((facts, calendar) =>
        !(Calculate(facts, calendar) is var clock && clock.TargetOn > clock.DueOn));

    [Fact]
    public void A_stopped_clock_gives_back_what_was_left() => Gen.Select(Some.Day, Gen.Int[0, 27], Gen.Int[0, 60]).Sample((received, asked, wait) =>
    {
        var calendar = WorkingDayCalendar.For(Division.EnglandAndWales);
        var stopped = new AccessRequestFacts { ReceivedOn = received, Clarifications = [new(received.AddDays(asked), null)] };
        var answered = received.AddDays(asked + wait);
        return Calculate(stopped.IfTheyReplyOn(answered), calendar).NominalDueOn == answered.AddDays(Calculate(stopped, calendar).DaysLeftWhenStopped!.Value);
    });

    [Fact]
    public void Every_day_from_2018_to_2100_has_an_answer()
    {
        var calendar = WorkingDayCalendar.For(Division.EnglandAndWales);
        for (var day = 1.January(2018); day <= 31.December(2100); day = day.AddDays(1))
        {
            var due = Calculate(new() { ReceivedOn = day }, calendar).DueOn!.Value;
            Assert.InRange(due.DayNumber - day.DayNumber, 28, 36);
        }
    }

    static AccessRequestFacts Reversed(AccessRequestFacts facts) => facts with
    {
        Identity = [.. facts.Identity.Reverse()],
        Authority = [.. facts.Authority.Reverse()],
        Fee = [.. facts.Fee.Reverse()],
        Clarifications = [.. facts.Clarifications.Reverse()],
    };

    static AccessRequestClock Calculate(AccessRequestFacts facts, WorkingDayCalendar calendar) =>
        AccessRequestDeadline.Calculate(facts, calendar, AccessRequestSettings.Default);

    static string InWords(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

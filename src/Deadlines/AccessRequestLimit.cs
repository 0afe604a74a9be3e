namespace Deadlines;

/// <summary>Something asked of the requester. <c>StopsTheClock</c>: it pauses the limit; otherwise the limit starts when it is met.</summary>
sealed record Ask(Awaiting For, DateOnly AskedOn, DateOnly? MetOn, bool StopsTheClock)
{
    public bool IsOpen => MetOn is null;

    public bool MuchInformation { get; init; }
}

/// <summary>The time limit as it follows from what counts.</summary>
sealed class AccessRequestLimit
{
    /// <param name="counted">In the order of their dates.</param>
    public AccessRequestLimit(DateOnly receivedOn, WorkingDayCalendar calendar, AccessRequestSettings settings, Ask[] counted, bool extended)
    {
        (ReceivedOn, Calendar, Settings, Counted, Extended) = (receivedOn, calendar, settings, counted, extended);
        HasStarted = !Array.Exists(counted, ask => ask is { StopsTheClock: false, IsOpen: true });
        IsRunning = !Array.Exists(counted, ask => ask.IsOpen);

        Start = counted.Aggregate(receivedOn, (start, ask) => !ask.StopsTheClock && ask.MetOn > start ? ask.MetOn.Value : start);
        Paused = PausedTime.Of(counted.Where(ask => ask.StopsTheClock).Select(ask => (ask.AskedOn, ask.MetOn)), Start, settings.PauseCounting);
        EndOfFirstMonth = StatutoryPeriod.AddMonths(CountedFrom(Start), 1);
        End = (extended, settings.ExtensionBase) switch
        {
            (false, _) => EndOfFirstMonth,
            (true, ExtensionBase.ClockStart) => StatutoryPeriod.AddMonths(CountedFrom(Start), 3),
            (true, _) => StatutoryPeriod.AddMonths(EndOfFirstMonth, 2),
        };
        NominalDue = WithPauses(End);
        Due = Move(NominalDue);
    }

    public DateOnly ReceivedOn { get; }

    public WorkingDayCalendar Calendar { get; }

    public AccessRequestSettings Settings { get; }

    public Ask[] Counted { get; }

    public bool Extended { get; }

    /// <summary>Nothing that the start depends on is outstanding.</summary>
    public bool HasStarted { get; }

    /// <summary>Nothing at all is outstanding.</summary>
    public bool IsRunning { get; }

    /// <summary>S3. Evidence held before the request came does not make the start earlier.</summary>
    public DateOnly Start { get; }

    /// <summary>S8.</summary>
    public PausedTime Paused { get; }

    /// <summary>S2, before pauses and the move to a working day.</summary>
    public DateOnly EndOfFirstMonth { get; }

    /// <summary>S2, or S5 where extended, before pauses and the move to a working day.</summary>
    public DateOnly End { get; }

    public DateOnly NominalDue { get; }

    public DateOnly Due { get; }

    /// <summary>S6.</summary>
    public DateOnly ExtensionNoticeDue =>
        Settings.ExtensionNoticeMovesToWorkingDay ? Move(WithPauses(EndOfFirstMonth)) : WithPauses(EndOfFirstMonth);

    /// <summary>S11 and A12. An extension lengthens the time to reply, not the time to refuse.</summary>
    public DateOnly? RefusalNoticeDue =>
        Settings.RefusalMonth is RefusalMonth.FromReceipt ? MonthFromReceipt
        : IsRunning ? Move(WithPauses(EndOfFirstMonth))
        : null;

    public DateOnly MonthFromReceipt => Move(StatutoryPeriod.AddMonths(CountedFrom(ReceivedOn), 1));

    /// <summary>T8, counted as the limit is, so that it stays ahead of it. An extended limit has none.</summary>
    public DateOnly? Target => Extended || Settings.TargetDays is not { } days ? null
        : Earlier(CountedFrom(Start).AddDays(days + Paused.Days), Due);

    /// <summary>While stopped: what was left on the day the clock stopped.</summary>
    public int DaysLeft => Math.Max(0, End.DayNumber + Paused.Days - Paused.StoppedOn!.Value.DayNumber);

    /// <summary>S9: one month after the first thing asked for that is still outstanding.</summary>
    public DateOnly? FollowUpOn => Array.Find(Counted, ask => ask.IsOpen) is { } open
        ? Calendar.Roll(StatutoryPeriod.AddMonths(open.AskedOn, 1))
        : null;

    public AccessRequestLimit Count(Ask ask) => new(ReceivedOn, Calendar, Settings, [.. Counted, ask], Extended);

    public AccessRequestLimit Extend() => new(ReceivedOn, Calendar, Settings, Counted, extended: true);

    /// <summary>Whether the limit, as it stood on that day, was over. One that had not started or was stopped was not.</summary>
    public bool WasOver(DateOnly on, DateOnly lastDay) => on > lastDay && Array.TrueForAll(Counted, ask => ask.MetOn <= on);

    /// <summary>A1.</summary>
    public DateOnly CountedFrom(DateOnly day) => Settings.CountFrom is CountFrom.TheDayAfter ? day.AddDays(1) : day;

    /// <summary>T4, unless A2 says otherwise.</summary>
    public DateOnly Move(DateOnly day) => Settings.MovesToWorkingDay ? Calendar.Roll(day) : day;

    DateOnly WithPauses(DateOnly end) => Paused.Days switch
    {
        0 => end,
        var days when Settings.PauseAdded is PauseAdded.AfterMoving => Move(end).AddDays(days),
        var days => end.AddDays(days),
    };

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

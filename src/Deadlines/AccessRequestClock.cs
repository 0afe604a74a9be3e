using System.Text.Json.Serialization;

namespace Deadlines;

/// <summary>
/// Where the time limit of one access request stands, and how it came to stand there.
/// Stored in events for ever: members may be added, never renamed or removed.
/// </summary>
public sealed record AccessRequestClock
{
    public required ClockStatus Status { get; init; }

    public IReadOnlyList<Awaiting> WaitingFor { get; init => field = ValueList<Awaiting>.Of(value); } = ValueList<Awaiting>.Empty;

    /// <summary>The day the period begins (S3). Null while identity, authority or a fee is outstanding.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The end of the period before it is moved off a weekend or bank holiday (T4).</summary>
    public DateOnly? NominalDueOn { get; init; }

    /// <summary>The legal date: a reply is in time until the end of this day (T5). Null while not started, stopped or withdrawn.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Days that do not count (S8). The days of a stop that still lasts join when it ends.</summary>
    public int PausedDays { get; init; }

    /// <summary>The first day of the stop that still lasts.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>While stopped: days from that first day to the nominal date, to be had again when the clock runs on.</summary>
    public int? DaysLeftWhenStopped { get; init; }

    public bool Extended { get; init; }

    /// <summary>The last day to tell the person that two more months are needed (S6).</summary>
    public DateOnly? ExtensionNoticeDueOn { get; init; }

    /// <summary>The last day to tell the person that we refuse (S11); an extension does not move it.</summary>
    public DateOnly? RefusalNoticeDueOn { get; init; }

    /// <summary>One month from receipt, the strictest reading of Art 12(4) (A12): warn before it, whatever the clock says.</summary>
    public DateOnly? RefusalNoticeWarnOn { get; init; }

    /// <summary>Our own earlier aim (T8); it never replaces the legal date.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>While something asked for is outstanding: the day to ask again or decide what to do without it (S9).</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>A date lies in a year whose bank holidays are not yet announced (H1) and may still move.</summary>
    public bool Provisional { get; init; }

    public required string RuleSet { get; init; }

    public required string CalendarVersion { get; init; }

    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    /// <summary>Whole days from today to the legal date: 0 on the day itself, negative after it.</summary>
    public int? DaysLeft(DateOnly today) => DueOn?.DayNumber - today.DayNumber;

    /// <summary>Nothing was sent and the last day is over: true from 00:00 of the day after the legal date (T5).</summary>
    public bool IsOverdue(DateOnly today) => Status is ClockStatus.Running && DaysLeft(today) < 0;
}

/// <summary>Stored by name, so that the order may change and the meaning not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClockStatus>))]
public enum ClockStatus { NotStarted, Running, Stopped, Met, Late, Withdrawn }

/// <summary>What the requester still has to give.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Awaiting>))]
public enum Awaiting { Identity, Authority, Fee, Clarification }

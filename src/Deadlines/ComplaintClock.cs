namespace Deadlines;

/// <summary>
/// The dates of one complaint, and how they came about. Stored in events for ever: members may be added, never renamed
/// or removed.
/// </summary>
public sealed record ComplaintClock
{
    /// <summary>Of the acknowledgement: running until it is given, then met or late.</summary>
    public required ClockStatus Status { get; init; }

    /// <summary>C1 and C11: the law demands the acknowledgement and the enquiry; otherwise they are good practice.</summary>
    public required bool StatutoryDuty { get; init; }

    /// <summary>The thirtieth day before it is moved off a weekend or bank holiday (T4).</summary>
    public DateOnly? NominalAcknowledgementDueOn { get; init; }

    /// <summary>The legal date: an acknowledgement is in time until the end of this day (T5).</summary>
    public DateOnly? AcknowledgementDueOn { get; init; }

    /// <summary>The same by the strictest reading (A8): the day of receipt counts, and nothing moves.</summary>
    public DateOnly? CautiousAcknowledgementDueOn { get; init; }

    /// <summary>Our own earlier aim; it never replaces the legal date.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>C5: the next day to tell the person how the enquiry goes. Null once there is an outcome.</summary>
    public DateOnly? ProgressDueOn { get; init; }

    /// <summary>C5: the day a director is told if there is no outcome. Null once there is one.</summary>
    public DateOnly? DirectorFlagOn { get; init; }

    /// <summary>A date lies in a year whose bank holidays are not yet announced (H1) and may still move.</summary>
    public bool Provisional { get; init; }

    public required string RuleSet { get; init; }

    public required string CalendarVersion { get; init; }

    /// <summary>To the acknowledgement.</summary>
    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    /// <summary>To the reports of progress and the director.</summary>
    public IReadOnlyList<Step> EnquirySteps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    /// <summary>Nothing was acknowledged and the last day is over: true from 00:00 of the day after the legal date (T5).</summary>
    public bool IsOverdue(DateOnly today) => Status is ClockStatus.Running && today > AcknowledgementDueOn;
}

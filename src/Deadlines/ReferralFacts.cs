using System.Text.Json.Serialization;

namespace Deadlines;

/// <summary>How far a referral for conduct has come, as far as it moves a target.</summary>
public sealed record ReferralFacts
{
    public required DateOnly ReferredOn { get; init; }

    /// <summary>D10: about a volunteer, who has no warnings and no statutory companion.</summary>
    public bool Volunteer { get; init; }

    public DateOnly? RecordedOn { get; init; }

    public DateOnly? TriagedOn { get; init; }

    /// <summary>The day until which the investigation was given more time, with reasons.</summary>
    public DateOnly? InvestigationExtendedTo { get; init; }

    public DateOnly? InvestigatedOn { get; init; }

    /// <summary>The day the person was told in writing of the case to answer and of the meeting.</summary>
    public DateOnly? InformedOn { get; init; }

    public DateOnly? MeetingOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? AppealedOn { get; init; }

    public DateOnly? AppealHeardOn { get; init; }
}

/// <summary>Working days for each step (D1 to D7). No law fixes them: the standard is "without unreasonable delay".</summary>
public sealed record ReferralTargets
{
    public static ReferralTargets Default { get; } = new();

    public int Record { get; init; }

    public int Triage { get; init; } = 2;

    public int Investigate { get; init; } = 10;

    /// <summary>Before the meeting.</summary>
    public int Inform { get; init; } = 5;

    public int Decide { get; init; } = 5;

    public int LodgeAppeal { get; init; } = 5;

    public int HearAppeal { get; init; } = 10;
}

[JsonConverter(typeof(JsonStringEnumConverter<ReferralStage>))]
public enum ReferralStage { Record, Triage, Investigate, Inform, Decide, LodgeAppeal, HearAppeal }

/// <summary>One step of a referral. <c>DueOn</c> null: the step it counts from has not happened.</summary>
public sealed record ReferralTarget(ReferralStage Stage, DateOnly? DueOn, DateOnly? DoneOn)
{
    public bool IsOverdue(DateOnly today) => (DoneOn ?? today) > DueOn;
}

/// <summary>The targets of one referral and how they came about. Members may be added, never renamed or removed.</summary>
public sealed record ReferralSchedule
{
    /// <summary>In the order of the procedure.</summary>
    public IReadOnlyList<ReferralTarget> Targets { get; init => field = ValueList<ReferralTarget>.Of(value); } = ValueList<ReferralTarget>.Empty;

    /// <summary>D5: the last day a worker may have the meeting put off to because a companion cannot come.</summary>
    public DateOnly? LatestPostponementOn { get; init; }

    public bool Provisional { get; init; }

    public required string CalendarVersion { get; init; }

    public string RuleSet { get; init; } = "";

    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;
}

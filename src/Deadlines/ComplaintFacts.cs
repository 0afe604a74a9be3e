namespace Deadlines;

/// <summary>What happened to a complaint about how someone's data is used, as far as it moves a date.</summary>
public sealed record ComplaintFacts
{
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>C11: our own policy may have been broken, and no law: answered the same way, but not as a legal duty.</summary>
    public bool PolicyOnly { get; init; }

    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The days the person was told how the enquiry goes. Their order has no meaning.</summary>
    public IReadOnlyList<DateOnly> ProgressReportedOn { get; init => field = ValueList<DateOnly>.Of(value); } = ValueList<DateOnly>.Empty;

    /// <summary>The day the person was told the outcome.</summary>
    public DateOnly? OutcomeOn { get; init; }

    /// <summary>The day the person took the complaint back.</summary>
    public DateOnly? WithdrawnOn { get; init; }
}

/// <summary>C4 and C5: what we aim at ourselves while a complaint is open.</summary>
public sealed record ComplaintAims
{
    public static ComplaintAims Default { get; } = new();

    /// <summary>Working days to acknowledge, ahead of the 30 days of the law.</summary>
    public int AcknowledgeWorkingDays { get; init; } = 5;

    /// <summary>Working days from one report of progress to the next.</summary>
    public int ProgressWorkingDays { get; init; } = 20;

    /// <summary>Days after which a director is told that there is no outcome yet.</summary>
    public int DirectorDays { get; init; } = 60;
}

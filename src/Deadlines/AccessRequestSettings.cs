namespace Deadlines;

/// <summary>
/// One named choice for every question about access requests that the law leaves open; <see cref="RulebookSettings"/>
/// has those about everything else.
/// </summary>
public sealed record AccessRequestSettings
{
    public static AccessRequestSettings Default { get; } = new();

    /// <summary>A1: which day the month is counted from.</summary>
    public CountFrom CountFrom { get; init; } = CountFrom.TheDayItself;

    /// <summary>A2: whether a date on a weekend or bank holiday moves to the next working day.</summary>
    public bool MovesToWorkingDay { get; init; } = true;

    /// <summary>A4: how the days between a question and its answer are counted.</summary>
    public PauseCounting PauseCounting { get; init; } = PauseCounting.Elapsed;

    /// <summary>A5: what asking for proof of identity does.</summary>
    public IdentityCheck IdentityCheck { get; init; } = IdentityCheck.StartsTheClock;

    /// <summary>A6: what the two further months are added to.</summary>
    public ExtensionBase ExtensionBase { get; init; } = ExtensionBase.ClockStart;

    /// <summary>A7: whether the last day to announce an extension moves to the next working day as well.</summary>
    public bool ExtensionNoticeMovesToWorkingDay { get; init; } = true;

    /// <summary>A10: whose bank holidays count.</summary>
    public Division Division { get; init; } = Division.EnglandAndWales;

    /// <summary>A11: what there must be before a question stops the clock.</summary>
    public ClarificationNeeds ClarificationNeeds { get; init; } = ClarificationNeeds.AReason;

    /// <summary>A12: where the month for a refusal begins.</summary>
    public RefusalMonth RefusalMonth { get; init; } = RefusalMonth.FromClockStart;

    /// <summary>A13: whether a question stops the clock of a request received before 5 February 2026.</summary>
    public bool PausesEarlierRequests { get; init; } = true;

    /// <summary>A16: whether paused days are added before or after the move to a working day.</summary>
    public PauseAdded PauseAdded { get; init; } = PauseAdded.BeforeMoving;

    /// <summary>T8: days of our own earlier aim; null for none.</summary>
    public int? TargetDays { get; init; } = 28;

    /// <summary>The version of the rules (T7): the day the law they follow came into force, and each choice that is not the default.</summary>
    public string RuleSet => string.Join(' ', ["2026-02-05", .. Departures()]);

    IEnumerable<string> Departures()
    {
        if (CountFrom is not CountFrom.TheDayItself) yield return "A1";
        if (!MovesToWorkingDay) yield return "A2";
        if (PauseCounting is not PauseCounting.Elapsed) yield return "A4";
        if (IdentityCheck is not IdentityCheck.StartsTheClock) yield return "A5";
        if (ExtensionBase is not ExtensionBase.ClockStart) yield return "A6";
        if (!ExtensionNoticeMovesToWorkingDay) yield return "A7";
        if (ClarificationNeeds is not ClarificationNeeds.AReason) yield return "A11";
        if (RefusalMonth is not RefusalMonth.FromClockStart) yield return "A12";
        if (!PausesEarlierRequests) yield return "A13";
        if (PauseAdded is not PauseAdded.BeforeMoving) yield return "A16";
    }
}

public enum CountFrom { TheDayItself, TheDayAfter }

public enum PauseCounting { Elapsed, Inclusive }

public enum IdentityCheck { StartsTheClock, StopsTheClock }

public enum ExtensionBase { ClockStart, EndOfFirstMonth }

public enum ClarificationNeeds { AReason, AReasonAndMuchInformation }

public enum RefusalMonth { FromClockStart, FromReceipt }

public enum PauseAdded { BeforeMoving, AfterMoving }

namespace Deadlines;

/// <summary>
/// One named choice for each of the questions that the law leaves open (A1 to A16 of our rulebook), and our own targets.
/// <see cref="Ambiguities"/> puts the questions and the choices into words; <see cref="SettingsHistory"/> says which held when.
/// </summary>
public sealed record RulebookSettings
{
    public static RulebookSettings Default { get; } = new();

    /// <summary>The choice in every question that can least be held against us.</summary>
    public static RulebookSettings Cautious { get; } =
        Ambiguities.All.Aggregate(Default, (settings, ambiguity) => ambiguity.Choose(settings, ambiguity.Cautious));

    /// <summary>A1, A2, A4 to A7, A10 to A13 and A16.</summary>
    public AccessRequestSettings AccessRequests { get; init; } = AccessRequestSettings.Default;

    /// <summary>A3: what the arithmetic of periods rests on.</summary>
    public PeriodArithmetic PeriodArithmetic { get; init; } = PeriodArithmetic.OurOwnRules;

    /// <summary>A8: how the 30 days to acknowledge a complaint are counted.</summary>
    public ComplaintCounting ComplaintCounting { get; init; } = ComplaintCounting.FromTheDayAfter;

    /// <summary>A9: how the 72 hours to notify a breach are counted.</summary>
    public BreachHours BreachHours { get; init; } = BreachHours.Exact;

    /// <summary>A14: the last day of a warning whose months end in a month too short for its date.</summary>
    public WarningEnd WarningEnd { get; init; } = WarningEnd.TheDayBeforeTheLast;

    /// <summary>A15: what people who complain are told of the way to the regulator. Never that they must come to us first.</summary>
    public WayToRegulator WayToRegulator { get; init; } = WayToRegulator.AtAnyTime;

    public ComplaintAims ComplaintAims { get; init; } = ComplaintAims.Default;

    public ReferralTargets ReferralTargets { get; init; } = ReferralTargets.Default;

    /// <summary>A10: whose bank holidays count.</summary>
    public Division Division => AccessRequests.Division;

    /// <summary>
    /// The version of the rules (T7): the day the newest law they follow came into force, and each choice that is not
    /// the default. The nation is named by the version of its calendar.
    /// </summary>
    public string RuleSet => string.Join(' ', ["2026-06-19", .. Ambiguities.All.Where(Departs).Select(ambiguity => ambiguity.Number)]);

    bool Departs(Ambiguity ambiguity) => ambiguity.Number is not "A10" && ambiguity.In(this) != ambiguity.Default;
}

public enum PeriodArithmetic { OurOwnRules }

public enum ComplaintCounting { FromTheDayAfter, FromReceipt }

public enum BreachHours { Exact, WholeHours }

public enum WarningEnd { TheDayBeforeTheLast, TheLast }

public enum WayToRegulator { AtAnyTime, AtAnyTimeButUsuallyAfterUs }

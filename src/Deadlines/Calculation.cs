using System.Text.Json.Nodes;

namespace Deadlines;

/// <summary>What came of a calculation: an answer, or what has to be entered first.</summary>
public abstract record Calculation
{
    Calculation()
    {
    }

    /// <param name="Result">Every key of the rule, dates as 2026-03-31, and the steps.</param>
    /// <param name="Law">What of the law it was worked out under.</param>
    /// <param name="Unused">Members of the input that this rule does not look at.</param>
    public sealed record Answer(JsonObject Result, IReadOnlyList<Step> Steps, LawUsed Law, IReadOnlyList<string> Unused) : Calculation;

    public sealed record Refusal(IReadOnlyList<InputError> Errors) : Calculation;
}

/// <summary>The settings and the version of the calendar that a calculation looked at, where it did.</summary>
public sealed record LawUsed(RulebookSettings? Settings, string? CalendarVersion);

/// <summary>What is wrong with the input, and where; no member means the rule or the input as a whole.</summary>
public sealed record InputError(string? Member, string Message);

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Ending;

/// <summary>Close the breach once the register says all that article 33(5) asks for: the facts, the effects, what was done, and what was decided and why.</summary>
public sealed record CloseBreach : IAct<CloseBreach, Breach>
{
    [Display(Name = "How it ended")]
    public BreachOutcome? Outcome { get; init; }

    public string? Reason { get; init; }

    public static ActInfo Info { get; } = new("close", "Close the breach", "Close the breach; it stays in the register (UK GDPR art 33(5)).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<CloseBreach> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CloseBreach>
    {
        public Rules()
        {
            RuleFor(close => close.Outcome).NotNull().WithMessage("Choose how it ended");
            RuleFor(close => close.Reason).UpTo(Lengths.Paragraph, "The reason");
            RuleFor(close => close.Reason).NotEmpty().When(close => close.Outcome is BreachOutcome.NoPersonalData or BreachOutcome.Duplicate).WithMessage("Enter the reason");
        }
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(CloseBreach close, Breach breach, Desk desk) =>
        close.Outcome == breach.Closure?.Outcome ? Nothing
        : breach.IsClosed ? Refuse(Wording.Closed)
        : close.Outcome is not BreachOutcome.DealtWith ? Closed(close, desk)
        : Unfinished(breach).Select(sentence => new Refusal(sentence, null)).ToList() is { Count: > 0 } unfinished ? RefuseAll(unfinished)
        : Closed(close, desk);

    /// <summary>What the register still lacks.</summary>
    public static IEnumerable<string> Unfinished(Breach breach)
    {
        if (breach.Description is null)
            yield return "Describe the breach first";
        if (breach.Assessment is null)
            yield return "Assess the risk first";
        if (breach.NotificationDecision is null)
            yield return "Decide first whether to tell the regulator";
        if (breach.AwaitsNotification)
            yield return "Tell the regulator first, as you decided";
        if (breach.MissingContents is [_, ..] missing)
            yield return $"The regulator still has to be told: {string.Join("; ", missing.Select(content => Web.UkFormat.Uncapital(Wording.Words(content))))}";
        if (breach is { IsHighRisk: true, TellingDecision: null })
            yield return "Decide first whether to tell the people: the risk is high";
        if (breach.AwaitsTelling)
            yield return "Tell the people first, as you decided";
        if (breach.Containment.IsEmpty)
            yield return "Record first what was done to contain it";
    }

    static Decision Closed(CloseBreach close, Desk desk) => Record(new BreachClosed(desk.Today, close.Outcome!.Value, desk.Seal.TextOrNothing(close.Reason)));
}

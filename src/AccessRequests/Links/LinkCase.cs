using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Links;

/// <summary>Say that the case has to do with another. Whoever may not know of the other does not see the link.</summary>
public sealed record LinkCase<TCase> : IAct<LinkCase<TCase>, TCase> where TCase : class, ICaseState
{
    internal const string NoSuchCase = "There is no such case, or none that you may know of";

    [Display(Name = "The other case")]
    public string Other { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "link", "Link it to another case", "Say that the case has to do with another; whoever may not know of the other does not see the link.",
        Role.Caseworker, Role.Lead, Role.ConductLead, Role.Intake, Role.Independent);

    public static IValidator<LinkCase<TCase>> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<LinkCase<TCase>>
    {
        public Rules() => RuleFor(link => link.Other).Must(typed => CaseReference.TryParse(typed, out _)).WithMessage("Enter a case number like AR-2611-7K3M-9QXT");
    }

    public static bool IsPossible(TCase state) => true;

    public static Decision Decide(LinkCase<TCase> link, TCase state, Desk desk) => Reference(link.Other) switch
    {
        var other when other == state.Id => Refuse("This is the case itself: enter another", nameof(Other)),
        var other when state.Access.Links.Contains(other) => Nothing,
        var other => Record(new CaseLinked(other)),
    };

    internal static string Reference(string typed) => CaseReference.TryParse(typed, out var reference) ? reference.Value : typed;
}

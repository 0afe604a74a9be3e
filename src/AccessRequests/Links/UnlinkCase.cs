using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Links;

/// <summary>Take away a link that was made in error, from whichever side. From then on nothing crosses it.</summary>
public sealed record UnlinkCase<TCase> : IAct<UnlinkCase<TCase>, TCase> where TCase : class, ICaseState
{
    internal const string NotLinked = "These cases are not linked";

    [Display(Name = "The other case")]
    public string Other { get; init; } = "";

    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "unlink", "Take a link away", "Take away a link that was made in error, from whichever side; from then on nothing crosses it.", LinkCase<TCase>.Info.Roles);

    public static IValidator<UnlinkCase<TCase>> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<UnlinkCase<TCase>>
    {
        public Rules()
        {
            RuleFor(unlink => unlink.Other).Must(typed => CaseReference.TryParse(typed, out _)).WithMessage("Choose which link to take away");
            RuleFor(unlink => unlink.Reason).NotEmpty().WithMessage("Enter why they have nothing to do with each other").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    /// <summary>It is offered beside the links that somebody sees: a list of acts would tell of those that they must not know of.</summary>
    public static bool IsPossible(TCase state) => false;

    public static Decision Decide(UnlinkCase<TCase> unlink, TCase state, Desk desk) => LinkCase<TCase>.Reference(unlink.Other) switch
    {
        var other when !state.Access.Links.Contains(other) => Nothing,
        var other => Record(new CaseUnlinked(other, desk.People.For(Walls.File).Text(unlink.Reason.Trim()))),
    };
}

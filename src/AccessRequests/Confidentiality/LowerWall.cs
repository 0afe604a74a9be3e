using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Confidentiality;

/// <summary>Take a wall down that should not be, or need not be any more. Nobody can take down their own: they do not reach the case.</summary>
public sealed record LowerWall<TCase> : IAct<LowerWall<TCase>, TCase> where TCase : class, ICaseState
{
    [Display(Name = "Who may come near it again")]
    public Guid? PersonId { get; init; }

    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "lower-wall", "Take a wall down", "Let somebody come near the case again, as far as their role goes.", Role.Lead, Role.ConductLead, Role.Independent)
    {
        IsFinal = true,
        NeedsStepUp = true,
    };

    public static IValidator<LowerWall<TCase>> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<LowerWall<TCase>>
    {
        public Rules()
        {
            RuleFor(lower => lower.PersonId).NotEmpty().WithMessage("Choose whose wall to take down");
            RuleFor(lower => lower.Reason).NotEmpty().WithMessage("Enter why it need not be").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(TCase state) => !state.Access.Walled.IsEmpty;

    public static Decision Decide(LowerWall<TCase> lower, TCase state, Desk desk) => state.Access switch
    {
        var access when !access.Walled.Contains(lower.PersonId!.Value) => Nothing,
        var access when !Walls.AreMindedBy(desk.Actor, state.Id, access) => Refuse("Only whoever leads this case can take a wall down"),
        _ => Record(new WallLowered([lower.PersonId.Value], desk.People.For(Walls.File).Text(lower.Reason.Trim()))),
    };
}

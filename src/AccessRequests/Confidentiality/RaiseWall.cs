using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Confidentiality;

/// <summary>
/// Keep somebody from the case who has a part in it (rule D11). Whoever leads it may name anyone; everybody may name
/// themselves. Where nobody would be left to lead it, it goes to the independent person.
/// </summary>
public sealed record RaiseWall<TCase> : IAct<RaiseWall<TCase>, TCase> where TCase : class, ICaseState
{
    [Display(Name = "Who must not come near it")]
    public Guid? PersonId { get; init; }

    public Conflict? Conflict { get; init; }

    public string? Reason { get; init; }

    public static ActInfo Info { get; } = new(
        "raise-wall", "Keep somebody from this case", "Put a wall between somebody and the case: for them it does not exist, whatever their role.",
        Role.Caseworker, Role.Lead, Role.ConductLead, Role.Intake, Role.Independent)
    {
        IsFinal = true,
        NeedsStepUp = true,
    };

    public static IValidator<RaiseWall<TCase>> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RaiseWall<TCase>>
    {
        public Rules()
        {
            RuleFor(raise => raise.PersonId).NotEmpty().WithMessage("Choose who must not come near it");
            RuleFor(raise => raise.Conflict).NotNull().WithMessage("Choose what they have to do with it");
            RuleFor(raise => raise.Reason).UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(TCase state) => true;

    public static Decision Decide(RaiseWall<TCase> raise, TCase state, Desk desk)
    {
        var (reference, access, person) = (state.Id, state.Access, raise.PersonId!.Value);
        if (access.Walled.Contains(person))
            return Nothing;
        if (desk.Everybody.All(colleague => colleague.Id != person))
            return Refuse("Choose somebody who works here", nameof(PersonId));
        if (person != desk.Actor.StaffId && !Walls.AreMindedBy(desk.Actor, reference, access) && !access.IsForIntakeAlone)
            return Refuse("You can keep yourself from this case. For somebody else, ask whoever leads it", nameof(PersonId));
        var outsiders = Walls.OutsidersFor(reference, access, [person], desk);
        if (outsiders.Count == 0 && !Walls.CanBeLed(reference, access with { Walled = access.Walled.Add(person) }, desk))
            return Refuse("Nobody would be left to lead this case. Ask an administrator to name another lead or an independent person first", nameof(PersonId));
        var wall = new WallRaised([person], raise.Conflict!.Value, desk.People.For(Walls.File).TextOrNothing(raise.Reason));
        return outsiders.Count == 0 ? Record(wall) : Record(wall, new ColleagueBroughtIn(outsiders, null));
    }
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Confidentiality;

/// <summary>Take a colleague off the case who need not know of it any more.</summary>
public sealed record LetColleagueGo<TCase> : IAct<LetColleagueGo<TCase>, TCase> where TCase : class, ICaseState
{
    [Display(Name = "Who need not know any more")]
    public Guid? PersonId { get; init; }

    public string? Reason { get; init; }

    public static ActInfo Info { get; } = new(
        "let-colleague-go", "Take a colleague off the case", "Take a colleague off the case who need not know of it any more.", Role.Caseworker, Role.Lead, Role.ConductLead, Role.Intake, Role.Independent);

    public static IValidator<LetColleagueGo<TCase>> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<LetColleagueGo<TCase>>
    {
        public Rules()
        {
            RuleFor(release => release.PersonId).NotEmpty().WithMessage("Choose who need not know any more");
            RuleFor(release => release.Reason).UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(TCase state) => !state.Access.Admitted.IsEmpty;

    public static Decision Decide(LetColleagueGo<TCase> release, TCase state, Desk desk) =>
        !state.Access.Admitted.Contains(release.PersonId!.Value)
            ? Nothing
            : Record(new ColleagueLetGo([release.PersonId.Value], desk.People.For(Walls.File).TextOrNothing(release.Reason)));
}

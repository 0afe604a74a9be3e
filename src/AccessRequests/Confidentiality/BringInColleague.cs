using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Confidentiality;

/// <summary>Let a colleague into the case who needs to know of it, beside whoever works on it.</summary>
public sealed record BringInColleague<TCase> : IAct<BringInColleague<TCase>, TCase> where TCase : class, ICaseState
{
    [Display(Name = "Who needs to know")]
    public Guid? PersonId { get; init; }

    /// <summary>What they need it for.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "bring-in-colleague", "Bring in a colleague", "Let a colleague into the case who needs to know of it.", Role.Caseworker, Role.Lead, Role.ConductLead, Role.Intake, Role.Independent);

    public static IValidator<BringInColleague<TCase>> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<BringInColleague<TCase>>
    {
        public Rules()
        {
            RuleFor(bring => bring.PersonId).NotEmpty().WithMessage("Choose who needs to know");
            RuleFor(bring => bring.Reason).NotEmpty().WithMessage("Enter what they need it for").UpTo(Lengths.Paragraph, "What they need it for");
        }
    }

    public static bool IsPossible(TCase state) => !state.IsClosed;

    public static Decision Decide(BringInColleague<TCase> bring, TCase state, Desk desk) => bring.PersonId!.Value switch
    {
        _ when state.IsClosed => Refuse("The case is closed"),
        var person when state.Access.Admitted.Contains(person) || state.Access.AssigneeId == person => Nothing,
        var person when state.Access.Walled.Contains(person) => Refuse("There is a wall between them and this case. Take it down first", nameof(PersonId)),
        var person when desk.Everybody.All(colleague => colleague.Id != person) => Refuse("Choose somebody who works here", nameof(PersonId)),
        var person => Record(new ColleagueBroughtIn([person], desk.People.For(Walls.File).Text(bring.Reason.Trim()))),
    };
}

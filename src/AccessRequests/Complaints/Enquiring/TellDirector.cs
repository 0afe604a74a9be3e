using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Record that a director was told of a complaint without an outcome. After 60 days that is our rule (C5); from then on the director may look.</summary>
public sealed record TellDirector : IAct<TellDirector, Complaint>
{
    [Display(Name = "Whom you told")]
    public Guid? DirectorId { get; init; }

    public static ActInfo Info { get; } = new("tell-director", "Tell a director", "Record that a director was told that there is no outcome yet, and let them look (rule C5).", Workers.All);

    public static IValidator<TellDirector> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<TellDirector>
    {
        public Rules() => RuleFor(tell => tell.DirectorId).NotEmpty().WithMessage("Choose the director whom you told");
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsUnderEnquiry: true, DirectorToldOn: null };

    public static Decision Decide(TellDirector tell, Complaint complaint, Desk desk) => complaint switch
    {
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        { DirectorToldOn: not null } when complaint.Access.Admitted.Contains(tell.DirectorId!.Value) => Nothing,
        { DirectorToldOn: not null } => Refuse("A director was told already"),
        _ when complaint.NamedStaff.Contains(tell.DirectorId!.Value) => Refuse("The complaint is about this person: tell another director", nameof(DirectorId)),
        _ when !desk.Everybody.Any(colleague => colleague.Id == tell.DirectorId && colleague.Roles.Contains(Role.Director)) || complaint.Access.Walled.Contains(tell.DirectorId.Value) =>
            Refuse("Choose a director who may see this case", nameof(DirectorId)),
        _ => Record(new ComplaintDirectorTold(desk.Today, tell.DirectorId.Value)),
    };
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>
/// Record what lets someone ask for another person's data, and how far it goes. A child's right is the child's own: a child
/// who understands it must agree; for one who does not, the child's interests decide. Where it had been asked for, the clock
/// runs from the day on which it arrived.
/// </summary>
public sealed record RecordAuthority : IAct<RecordAuthority, SubjectAccessRequest>
{
    [Display(Name = "The day it arrived")]
    public DateOnly ReceivedOn { get; init; }

    [Display(Name = "What gives them authority")]
    public AuthorityKind? Kind { get; init; }

    /// <summary>What it lets them ask for, and any limit to it.</summary>
    public string Scope { get; init; } = "";

    /// <summary>For a child's data: what the child understands and wants.</summary>
    public string? ChildsView { get; init; }

    public static ActInfo Info { get; } = new(
        "record-authority", "Record their authority", "Record what lets them ask for another person's data; the clock runs from the day on which it arrived.", Role.Caseworker, Role.Lead);

    public static IValidator<RecordAuthority> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordAuthority>
    {
        public Rules()
        {
            RuleFor(record => record.Kind).NotNull().WithMessage("Choose what gives them authority");
            RuleFor(record => record.ReceivedOn).NotEmpty().WithMessage("Enter the day on which it arrived");
            RuleFor(record => record.Scope).NotEmpty().WithMessage("Enter what it lets them ask for").UpTo(Lengths.Paragraph, "What it lets them ask for");
            RuleFor(record => record.ChildsView).UpTo(Lengths.Paragraph, "What the child understands and wants");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) =>
        request is { IsInHand: true, For: not RequestedFor.Self } and ({ AwaitsAuthority: true } or { Authority: null });

    public static Decision Decide(RecordAuthority record, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { For: RequestedFor.Self } => Refuse("They ask for their own information, so they need no authority"),
        { AwaitsAuthority: false, Authority: not null } => Refuse("You have already recorded their authority"),
        _ when !request.For.AuthorityKinds().Contains(record.Kind!.Value) => Refuse(
            request.For is RequestedFor.Child ? "That gives no authority over a child's information" : "That gives authority over a child's information only", nameof(Kind)),
        { For: RequestedFor.Child } when string.IsNullOrWhiteSpace(record.ChildsView) => Refuse("Enter what the child understands and wants", nameof(ChildsView)),
        _ when record.ReceivedOn > desk.Today => Refuse("The day it arrived cannot be in the future", nameof(ReceivedOn)),
        _ when record.ReceivedOn < request.ReceivedOn => Refuse("It cannot have arrived before the request: where you held it already, enter the day of the request", nameof(ReceivedOn)),
        _ when record.ReceivedOn < request.AuthorityAskedOn => Refuse("It cannot have arrived before you asked for it", nameof(ReceivedOn)),
        _ => Record(new AuthorityRecorded(
            record.ReceivedOn, record.Kind.Value, desk.Seal.Text(record.Scope.Trim()),
            request.For is RequestedFor.Child ? desk.Seal.TextOrNothing(record.ChildsView) : null, desk.Law.Clock(request.Facts.AuthorityMet(record.ReceivedOn)))),
    };
}

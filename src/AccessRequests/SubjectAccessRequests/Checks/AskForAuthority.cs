using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>Ask whoever acts for someone else to show that they may. The clock starts when they do (guidance of the regulator; it is theirs to show).</summary>
public sealed record AskForAuthority : IAct<AskForAuthority, SubjectAccessRequest>
{
    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    /// <summary>What they should send.</summary>
    public string Evidence { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "ask-for-authority", "Ask for proof of authority", "Ask whoever acts for someone else to show that they may; the clock starts when they do.", Role.Caseworker, Role.Lead);

    public static IValidator<AskForAuthority> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskForAuthority>
    {
        public Rules()
        {
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
            RuleFor(ask => ask.Evidence).NotEmpty().WithMessage("Enter what you asked for").UpTo(Lengths.Paragraph, "What you asked for");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) =>
        request is { IsInHand: true, For: not RequestedFor.Self, AwaitsAuthority: false, Authority: null };

    public static Decision Decide(AskForAuthority ask, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { For: RequestedFor.Self } => Refuse("They ask for their own information, so they need no authority"),
        { AwaitsAuthority: true } => Refuse("You are already waiting for proof of authority"),
        { Authority: not null } => Refuse("You have already recorded their authority"),
        _ when ask.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < request.ReceivedOn => Refuse("You cannot have asked before the request arrived", nameof(AskedOn)),
        _ => Record(new AuthorityRequested(ask.AskedOn, desk.Seal.Text(ask.Evidence.Trim()), desk.Law.Clock(request.Facts.AuthorityAsked(ask.AskedOn)))),
    };
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Ending;

/// <summary>
/// Close the case, with its outcome. One that was not answered, refused or withdrawn can be closed only where the requester
/// did not give what was asked for in time to follow up, or where it never was a request; both need a reason.
/// </summary>
public sealed record CloseAccessRequest : IAct<CloseAccessRequest, SubjectAccessRequest>
{
    [Display(Name = "The outcome")]
    public ClosureOutcome? Outcome { get; init; }

    /// <summary>Why it is closed, where the outcome alone does not say it.</summary>
    public string? Reason { get; init; }

    public static ActInfo Info { get; } = new(
        "close", "Close the case", "Close the case with its outcome and, where it was not answered, the reason.", Role.Caseworker, Role.Lead)
    { IsFinal = true };

    public static IValidator<CloseAccessRequest> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CloseAccessRequest>
    {
        public Rules()
        {
            RuleFor(close => close.Outcome).NotNull().WithMessage("Choose the outcome");
            RuleFor(close => close.Reason).NotEmpty().WithMessage("Enter why you close it without an answer")
                .When(close => close.Outcome is ClosureOutcome.NoAnswerFromRequester or ClosureOutcome.NotARequest);
            RuleFor(close => close.Reason).UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => !request.IsClosed;

    public static Decision Decide(CloseAccessRequest close, SubjectAccessRequest request, Desk desk) => (close.Outcome!.Value, EndOf(request)) switch
    {
        _ when request.IsClosed => Refuse("This request is closed"),
        (var outcome, { } end) when outcome != end => Refuse($"{request.WhyNotInHand()}: close it as {Wording.Words(end)}", nameof(Outcome)),
        (ClosureOutcome.Answered, null) => Refuse("No reply was sent: send it first, or choose another outcome", nameof(Outcome)),
        (ClosureOutcome.Refused, null) => Refuse("The request was not refused: refuse it first, or choose another outcome", nameof(Outcome)),
        (ClosureOutcome.Withdrawn, null) => Refuse("The request was not withdrawn: record that first, or choose another outcome", nameof(Outcome)),
        (ClosureOutcome.NoAnswerFromRequester, _) when request.Clock.FollowUpOn is null => Refuse("You are not waiting for anything from the requester", nameof(Outcome)),
        (ClosureOutcome.NoAnswerFromRequester, _) when desk.Today <= request.Clock.FollowUpOn =>
            Refuse($"They have until {UkFormat.Date(request.Clock.FollowUpOn.Value)} to give what you asked for: close it after that day", nameof(Outcome)),
        _ => Record(new AccessRequestClosed(desk.Today, close.Outcome.Value, desk.Seal.TextOrNothing(close.Reason))),
    };

    /// <summary>How it ended, where something ended it.</summary>
    public static ClosureOutcome? EndOf(SubjectAccessRequest request) => request switch
    {
        { Response: not null } => ClosureOutcome.Answered,
        { Refusal: not null } => ClosureOutcome.Refused,
        { IsWithdrawn: true } => ClosureOutcome.Withdrawn,
        _ => null,
    };
}

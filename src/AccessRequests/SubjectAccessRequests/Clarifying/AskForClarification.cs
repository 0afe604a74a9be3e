using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Clarifying;

/// <summary>Ask the requester which data they mean. The clock stops until they answer (UK GDPR art 12A, DPA 2018 s.54(3C)).</summary>
public sealed record AskForClarification : IAct<AskForClarification, SubjectAccessRequest>
{
    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    /// <summary>What the requester reads.</summary>
    public string Question { get; init; } = "";

    /// <summary>Why the request cannot be answered without it; blanket use is not allowed.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "ask-for-clarification", "Ask the requester to clarify", "Ask which data are meant; the clock stops until the answer (UK GDPR art 12A).", Role.Caseworker, Role.Lead)
    {
        SendsLetter = true,
    };

    public static IValidator<AskForClarification> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskForClarification>
    {
        public Rules()
        {
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
            RuleFor(ask => ask.Question).NotEmpty().WithMessage("Enter what you need the requester to clarify").UpTo(Lengths.Letter, "The question");
            RuleFor(ask => ask.Reason).NotEmpty().WithMessage("Enter why you cannot answer without it").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand && !request.AwaitsAnswer;

    public static Decision Decide(AskForClarification ask, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsAnswer: true } => Refuse("You are already waiting for the requester to clarify"),
        _ when ask.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < request.ReceivedOn => Refuse("You cannot have asked before the request arrived", nameof(AskedOn)),
        _ when ask.AskedOn > request.Clock.DueOn => Refuse("A question asked after the reply-by date does not stop the clock: reply, and ask beside it", nameof(AskedOn)),
        _ => Record(new ClarificationRequested(
            ask.AskedOn, desk.Seal.Text(ask.Question.Trim()), desk.Seal.Text(ask.Reason.Trim()), desk.Law.Clock(request.Facts.QuestionAsked(ask.AskedOn)))),
    };
}

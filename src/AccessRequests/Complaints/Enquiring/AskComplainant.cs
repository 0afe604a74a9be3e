using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Ask whoever complained something that the enquiry needs. They answer where they follow their complaint, or tell us otherwise.</summary>
public sealed record AskComplainant : IAct<AskComplainant, Complaint>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one question.</summary>
    public Guid? Submission { get; init; }

    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    /// <summary>What they read.</summary>
    public string Question { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "ask", "Ask whoever complained", "Ask whoever complained what the enquiry needs to know; no clock stops (rule C2).", Workers.All);

    public static IValidator<AskComplainant> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskComplainant>
    {
        public Rules()
        {
            RuleFor(ask => ask.Submission).Submission();
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
            RuleFor(ask => ask.Question).NotEmpty().WithMessage("Enter what you asked").UpTo(Lengths.Letter, "The question");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsInHand: true, AwaitsAnswer: false };

    public static Decision Decide(AskComplainant ask, Complaint complaint, Desk desk) => complaint switch
    {
        _ when complaint.Entries.Contains(ask.Submission!.Value) => Nothing,
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        { AwaitsAnswer: true } => Refuse("You are already waiting for an answer"),
        _ when ask.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < complaint.ReceivedOn => Refuse("You cannot have asked before the complaint arrived", nameof(AskedOn)),
        _ => Record(new ComplaintQuestionAsked(ask.Submission.Value, ask.AskedOn, desk.Seal.Text(ask.Question.Trim()))),
    };
}

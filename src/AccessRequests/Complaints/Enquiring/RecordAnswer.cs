using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Record what whoever complained answered to our question.</summary>
public sealed record RecordAnswer : IAct<RecordAnswer, Complaint>
{
    [Display(Name = "The day they answered")]
    public DateOnly AnsweredOn { get; init; }

    public string Answer { get; init; } = "";

    public static ActInfo Info { get; } = new("record-answer", "Record their answer", "Record what whoever complained answered to our question.", Workers.All);

    public static IValidator<RecordAnswer> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordAnswer>
    {
        public Rules()
        {
            RuleFor(record => record.AnsweredOn).NotEmpty().WithMessage("Enter the day they answered");
            RuleFor(record => record.Answer).NotEmpty().WithMessage("Enter what they answered").UpTo(Lengths.Letter, "The answer");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsInHand: true, AwaitsAnswer: true };

    public static Decision Decide(RecordAnswer record, Complaint complaint, Desk desk) => complaint switch
    {
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        { AwaitsAnswer: false } when complaint.Questions is [.., { } last] && last.AnsweredOn == record.AnsweredOn && desk.Seal.Holds(last.Answer, record.Answer) => Nothing,
        { AwaitsAnswer: false } => Refuse("You are not waiting for an answer"),
        _ when record.AnsweredOn > desk.Today => Refuse("The day they answered cannot be in the future", nameof(AnsweredOn)),
        _ when record.AnsweredOn < complaint.Questions[^1].AskedOn => Refuse("They cannot have answered before you asked", nameof(AnsweredOn)),
        _ => Record(new ComplaintQuestionAnswered(record.AnsweredOn, desk.Seal.Text(record.Answer.Trim()))),
    };
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Clarifying;

/// <summary>Record the requester's answer. The clock runs on from the day on which they answered (UK GDPR art 12A, DPA 2018 s.54(3C)).</summary>
public sealed record RecordClarification : IAct<RecordClarification, SubjectAccessRequest>
{
    [Display(Name = "The day they answered")]
    public DateOnly ReceivedOn { get; init; }

    public string Answer { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "record-clarification", "Record their answer", "Record the requester's answer; the clock runs on from the day on which they gave it (UK GDPR art 12A).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordClarification> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordClarification>
    {
        public Rules()
        {
            RuleFor(record => record.ReceivedOn).NotEmpty().WithMessage("Enter the day they answered");
            RuleFor(record => record.Answer).NotEmpty().WithMessage("Enter what they answered").UpTo(Lengths.Letter, "The answer");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, AwaitsAnswer: true };

    public static Decision Decide(RecordClarification record, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsAnswer: false, Questions: [.., var last] } when last.AnsweredOn == record.ReceivedOn && desk.Seal.Holds(last.Answer, record.Answer) => Nothing,
        { AwaitsAnswer: false } => Refuse("You are not waiting for an answer"),
        _ when record.ReceivedOn > desk.Today => Refuse("The day they answered cannot be in the future", nameof(ReceivedOn)),
        _ when record.ReceivedOn < request.Questions[^1].AskedOn => Refuse("They cannot have answered before you asked", nameof(ReceivedOn)),
        _ => Record(new ClarificationReceived(
            record.ReceivedOn, desk.Seal.Text(record.Answer.Trim()), desk.Law.Clock(request.Facts.QuestionAnswered(record.ReceivedOn)))),
    };
}

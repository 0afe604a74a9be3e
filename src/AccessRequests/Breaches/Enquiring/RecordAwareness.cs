using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Enquiring;

/// <summary>
/// Record when we became reasonably certain that personal data was compromised: from then the 72 hours count. A short, prompt
/// enquiry may come first (UK GDPR art 33(1)).
/// </summary>
public sealed record RecordAwareness : IAct<RecordAwareness, Breach>
{
    [Display(Name = "When you were reasonably certain")]
    public DateTimeOffset? AwareAt { get; init; }

    /// <summary>Why then, and not before.</summary>
    public string Justification { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "record-awareness", "Record when we were certain", "Record when we became reasonably certain of the breach; the 72 hours count from then (UK GDPR art 33(1)).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<RecordAwareness> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordAwareness>
    {
        public Rules()
        {
            RuleFor(record => record.AwareAt).NotNull().WithMessage("Enter when you were reasonably certain");
            RuleFor(record => record.Justification).NotEmpty().WithMessage("Enter why you were certain then, and not before").UpTo(Lengths.Letter, "The reason");
        }
    }

    public static bool IsPossible(Breach breach) => breach is { IsClosed: false, IsNotified: false };

    public static Decision Decide(RecordAwareness record, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when record.AwareAt == breach.Awareness?.AwareAt && desk.Seal.Holds(breach.Awareness?.Justification, record.Justification) => Nothing,
        { IsNotified: true } => Refuse("The regulator was told already: say it in what you supply next"),
        _ when record.AwareAt > desk.Now => Refuse("The moment you were certain cannot be in the future", nameof(AwareAt)),
        _ when record.AwareAt < breach.Facts.ReportedAt => Refuse("You cannot have been certain before anybody heard of it", nameof(AwareAt)),
        _ => Record(new BreachAwarenessRecorded(
            record.AwareAt!.Value, desk.Seal.Text(record.Justification.Trim()), desk.Law.Clock(breach.Facts with { AwareAt = record.AwareAt }), Stages.EnquiryOr(breach.Stage))),
    };
}

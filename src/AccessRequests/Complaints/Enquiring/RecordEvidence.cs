using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Record a piece of evidence: what it shows and where it is kept, under the key of whom it is about (rule C7).</summary>
public sealed record RecordEvidence : IAct<RecordEvidence, Complaint>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one piece.</summary>
    public Guid? Submission { get; init; }

    /// <summary>Whom it is about, by their key in this case.</summary>
    [Display(Name = "Whom it is about")]
    public string Person { get; init; } = "";

    [Display(Name = "The day you had it")]
    public DateOnly ObtainedOn { get; init; }

    [Display(Name = "What it is")]
    public EvidenceKind? Kind { get; init; }

    [Display(Name = "What it shows")]
    public string What { get; init; } = "";

    [Display(Name = "Where it is kept")]
    public string? Kept { get; init; }

    public static ActInfo Info { get; } = new("record-evidence", "Record evidence", "Record what a piece of evidence shows and where it is kept (rule C7).", Workers.All);

    public static IValidator<RecordEvidence> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordEvidence>
    {
        public Rules()
        {
            RuleFor(record => record.Submission).Submission();
            RuleFor(record => record.Person).NotEmpty().WithMessage("Choose whom it is about");
            RuleFor(record => record.ObtainedOn).NotEmpty().WithMessage("Enter the day you had it");
            RuleFor(record => record.Kind).NotNull().WithMessage("Choose what it is");
            RuleFor(record => record.What).NotEmpty().WithMessage("Enter what it shows").UpTo(Lengths.Letter, "What it shows");
            RuleFor(record => record.Kept).UpTo(Lengths.Paragraph, "Where it is kept");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsUnderEnquiry;

    public static Decision Decide(RecordEvidence record, Complaint complaint, Desk desk) => complaint switch
    {
        _ when complaint.Entries.Contains(record.Submission!.Value) => Nothing,
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        _ when !complaint.Keys.Contains(record.Person) => Refuse("Choose somebody whom the case knows", nameof(Person)),
        _ when record.ObtainedOn > desk.Today => Refuse("The day you had it cannot be in the future", nameof(ObtainedOn)),
        _ => Record(new ComplaintEvidenceRecorded(
            record.Submission.Value, record.Person, record.ObtainedOn, record.Kind!.Value, desk.People.For(record.Person).Text(record.What.Trim()), desk.People.For(record.Person).TextOrNothing(record.Kept))),
    };
}

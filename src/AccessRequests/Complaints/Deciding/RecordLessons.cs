using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>Record why it happened and what we change (rule C7). It is the part of a complaint that helps those who come after.</summary>
public sealed record RecordLessons : IAct<RecordLessons, Complaint>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is recorded once.</summary>
    public Guid? Submission { get; init; }

    [Display(Name = "Why it happened")]
    public string Causes { get; init; } = "";

    /// <summary>The causes by their sort, so that they can be counted.</summary>
    [Display(Name = "Which kinds of cause")]
    public IReadOnlyList<ComplaintCause> Kinds { get; init; } = [];

    [Display(Name = "What we change")]
    public string Lessons { get; init; } = "";

    public static ActInfo Info { get; } = new("record-lessons", "Record causes and lessons", "Record why it happened and what we change (rule C7).", Workers.All);

    public static IValidator<RecordLessons> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordLessons>
    {
        public Rules()
        {
            RuleFor(record => record.Submission).Submission();
            RuleFor(record => record.Causes).NotEmpty().WithMessage("Enter why it happened").UpTo(Lengths.Letter, "Why it happened");
            RuleFor(record => record.Kinds).NotEmpty().WithMessage("Choose which kinds of cause it had");
            RuleFor(record => record.Lessons).NotEmpty().WithMessage("Enter what we change").UpTo(Lengths.Letter, "What we change");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsTriaged: true, IsClosed: false };

    public static Decision Decide(RecordLessons record, Complaint complaint, Desk desk) => complaint switch
    {
        _ when complaint.Entries.Contains(record.Submission!.Value) => Nothing,
        { IsClosed: true } => Refuse("This complaint is closed"),
        { IsTriaged: false } => Refuse("Triage the complaint first"),
        _ => Record(new ComplaintLessonsRecorded(record.Submission.Value, desk.Today, desk.Seal.Text(record.Causes.Trim()), desk.Seal.Text(record.Lessons.Trim()), [.. record.Kinds.Distinct().Order()])),
    };
}

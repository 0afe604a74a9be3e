using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Casefile;

/// <summary>Write something down for whoever works on the case. Whoever complained does not see it here, but may ask for it one day.</summary>
public sealed record AddComplaintNote : IAct<AddComplaintNote, Complaint>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one note.</summary>
    public Guid? Submission { get; init; }

    [Display(Name = "The note")]
    public string Text { get; init; } = "";

    public static ActInfo Info { get; } = new("add-note", "Add a note", "Write something down for whoever works on the case.", Workers.All);

    public static IValidator<AddComplaintNote> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AddComplaintNote>
    {
        public Rules()
        {
            RuleFor(note => note.Submission).Submission();
            RuleFor(note => note.Text).NotEmpty().WithMessage("Enter the note").UpTo(Lengths.Letter, "The note");
        }
    }

    public static bool IsPossible(Complaint complaint) => true;

    public static Decision Decide(AddComplaintNote note, Complaint complaint, Desk desk) =>
        complaint.Entries.Contains(note.Submission!.Value) ? Nothing : Record(new ComplaintNoteAdded(note.Submission.Value, desk.Seal.Text(note.Text.Trim())));
}

using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Write something down for whoever works on the case. The requester does not see it here, but may ask for it one day.</summary>
public sealed record AddNote : IAct<AddNote, SubjectAccessRequest>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one note.</summary>
    public Guid? Submission { get; init; }

    public string Text { get; init; } = "";

    public static ActInfo Info { get; } = new("add-note", "Add a note", "Write something down for whoever works on the case.", Role.Caseworker, Role.Lead);

    public static IValidator<AddNote> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AddNote>
    {
        public Rules()
        {
            RuleFor(note => note.Submission).Submission();
            RuleFor(note => note.Text).NotEmpty().WithMessage("Enter the note").UpTo(Lengths.Letter, "The note");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => true;

    public static Decision Decide(AddNote note, SubjectAccessRequest request, Desk desk) =>
        request.Notes.Contains(note.Submission!.Value) ? Nothing : Record(new NoteAdded(note.Submission.Value, desk.Seal.Text(note.Text.Trim())));
}

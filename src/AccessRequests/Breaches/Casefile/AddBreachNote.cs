using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Casefile;

/// <summary>Write something down for whoever works on the breach.</summary>
public sealed record AddBreachNote : IAct<AddBreachNote, Breach>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one note.</summary>
    public Guid? Submission { get; init; }

    public string Text { get; init; } = "";

    public static ActInfo Info { get; } = new("add-note", "Add a note", "Write something down for whoever works on the breach.", Role.Caseworker, Role.Lead);

    public static IValidator<AddBreachNote> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AddBreachNote>
    {
        public Rules()
        {
            RuleFor(note => note.Submission).Submission();
            RuleFor(note => note.Text).NotEmpty().WithMessage("Enter the note").UpTo(Lengths.Letter, "The note");
        }
    }

    public static bool IsPossible(Breach breach) => true;

    public static Decision Decide(AddBreachNote note, Breach breach, Desk desk) =>
        breach.Notes.Contains(note.Submission!.Value) ? Nothing : Record(new BreachNoteAdded(note.Submission.Value, desk.Seal.Text(note.Text.Trim())));
}

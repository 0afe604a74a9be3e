using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Casefile;

/// <summary>Write something down for those who work on the referral.</summary>
public sealed record AddReferralNote : IAct<AddReferralNote, DisciplinaryReferral>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is done once.</summary>
    public Guid? Submission { get; init; }

    public string Text { get; init; } = "";

    public static ActInfo Info { get; } = new("add-note", "Add a note", "Write something down for those who work on the referral.", Workers.Appointed);

    public static IValidator<AddReferralNote> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AddReferralNote>
    {
        public Rules()
        {
            RuleFor(act => act.Submission).Submission();
            RuleFor(act => act.Text).NotEmpty().WithMessage("Enter the note").UpTo(Lengths.Letter, "The note");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => true;

    public static Decision Decide(AddReferralNote act, DisciplinaryReferral referral, Desk desk) =>
        referral.Notes.Contains(act.Submission!.Value) ? Nothing : Record(new ReferralNoteAdded(act.Submission.Value, desk.Seal.Text(act.Text.Trim())));
}

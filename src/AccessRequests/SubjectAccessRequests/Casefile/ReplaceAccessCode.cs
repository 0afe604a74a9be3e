using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Give the requester a new access code in place of one that was lost or seen by others. The old one opens nothing from then on.</summary>
public sealed record ReplaceAccessCode : IAct<ReplaceAccessCode, SubjectAccessRequest>
{
    /// <summary>A random key of this submission: sent twice with the same key, it makes one code.</summary>
    public Guid? Submission { get; init; }

    public string Reason { get; init; } = "";

    [Display(Name = "How you made sure that it is them")]
    public IdentityMethod? Method { get; init; }

    /// <summary>What was checked, without copying it.</summary>
    public string? Note { get; init; }

    public static ActInfo Info { get; } = new(
        "replace-access-code", "Replace the access code", "Give the requester a new access code, having made sure that it is them; the old one opens nothing from then on.", Role.Caseworker, Role.Lead);

    public static IValidator<ReplaceAccessCode> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReplaceAccessCode>
    {
        public Rules()
        {
            RuleFor(replace => replace.Submission).Submission();
            RuleFor(replace => replace.Reason).NotEmpty().WithMessage("Enter why they need a new code").UpTo(Lengths.Paragraph, "The reason");
            RuleFor(replace => replace.Method).NotNull().WithMessage("Choose how you made sure that it is them");
            RuleFor(replace => replace.Note).UpTo(Lengths.Paragraph, "What you checked");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => true;

    public static Decision Decide(ReplaceAccessCode replace, SubjectAccessRequest request, Desk desk) =>
        request.CodeReplacements.Contains(replace.Submission!.Value)
            ? Nothing
            : Record(new AccessCodeReplaced(
                replace.Submission.Value, desk.Today, desk.Seal.Text(replace.Reason.Trim()), replace.Method!.Value, desk.Seal.TextOrNothing(replace.Note)));
}

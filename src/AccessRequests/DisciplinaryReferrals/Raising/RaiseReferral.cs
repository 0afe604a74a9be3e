using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using AccessRequests.Identity;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Raising;

/// <summary>Raise a referral about how a member of staff or a volunteer behaved (D1). Whoever raises it has no other part in it.</summary>
public sealed record RaiseReferral
{
    [Display(Name = "Who it is about")]
    public ReferralPath? Path { get; init; }

    public string SubjectName { get; init; } = "";

    /// <summary>Their account, where they have one: from then on the case does not exist for them.</summary>
    [Display(Name = "Their account")]
    public Guid? SubjectId { get; init; }

    /// <summary>What they are said to have done.</summary>
    public string Allegation { get; init; } = "";

    /// <summary>Which rule of ours it is about.</summary>
    public string? PolicyClause { get; init; }

    /// <summary>The reference of the case that it came of.</summary>
    public string? Source { get; init; }

    public static IValidator<RaiseReferral> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RaiseReferral>
    {
        public Rules()
        {
            RuleFor(raise => raise.Path).NotNull().WithMessage("Choose whether it is about a member of staff or a volunteer");
            RuleFor(raise => raise.SubjectName).PersonName("the full name of the person it is about", "Full name");
            RuleFor(raise => raise.Allegation).NotEmpty().WithMessage("Enter what they are said to have done").UpTo(Lengths.Letter, "What they are said to have done");
            RuleFor(raise => raise.PolicyClause).UpTo(Lengths.Paragraph, "The rule");
            RuleFor(raise => raise.Source).Must(typed => string.IsNullOrWhiteSpace(typed) || CaseReference.TryParse(typed, out _)).WithMessage("Enter a case number like CP-2611-7K3M-9QXT");
        }
    }

    /// <param name="everybody">Those who work here.</param>
    public static Decision Decide(RaiseReferral raise, OpeningDesk desk, Actor actor, IReadOnlyList<Colleague> everybody)
    {
        if (raise.SubjectId is { } id && everybody.All(colleague => colleague.Id != id))
            return Refuse("Choose someone who works here", nameof(SubjectId));
        var facts = new ReferralFacts { ReferredOn = desk.Today, RecordedOn = desk.Today, Volunteer = raise.Path is ReferralPath.Volunteer };
        var raised = new ReferralRaised(
            desk.Today, raise.Path!.Value, desk.Seal.Text(raise.SubjectName.Trim()), raise.SubjectId, desk.Seal.Text(raise.Allegation.Trim()), desk.Seal.TextOrNothing(raise.PolicyClause),
            actor.StaffId, CaseReference.TryParse(raise.Source, out var source) ? source.Value : null, desk.Law.Schedule(facts));
        // Where it is about whoever leads such cases, it goes to the independent person at once.
        return raise.SubjectId is { } subject && Walls.OutsidersFor(desk.People.Reference, new CaseAccess(), [subject], everybody) is [_, ..] outsiders
            ? Record(raised, new ColleagueBroughtIn(outsiders, null))
            : Record(raised);
    }
}

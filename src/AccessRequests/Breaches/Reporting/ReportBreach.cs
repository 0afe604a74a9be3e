using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Reporting;

/// <summary>
/// Report that personal data may have been lost, seen by the wrong people or altered. Anyone who works here may, in two minutes, knowing
/// little; the rest is found out later (UK GDPR art 33).
/// </summary>
public sealed record ReportBreach
{
    public string WhatHappened { get; init; } = "";

    /// <summary>When somebody here first heard of it; now where left out.</summary>
    [Display(Name = "When somebody here first heard of it")]
    public DateTimeOffset? ReportedAt { get; init; }

    [Display(Name = "Who told us")]
    public BreachSource? Source { get; init; }

    [Display(Name = "Whether it is still going on")]
    public Ongoing? Ongoing { get; init; }

    /// <summary>What information, and about whom.</summary>
    public string? DataInvolved { get; init; }

    [Display(Name = "About how many people")]
    public int? ApproximatePeople { get; init; }

    /// <summary>What was done about it so far.</summary>
    public string? DoneSoFar { get; init; }

    /// <summary>The reference of the case that it came to light in.</summary>
    public string? CameOf { get; init; }

    public static IValidator<ReportBreach> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReportBreach>
    {
        public Rules()
        {
            RuleFor(report => report.WhatHappened).NotEmpty().WithMessage("Enter what happened").UpTo(Lengths.Letter, "What happened");
            RuleFor(report => report.DataInvolved).UpTo(Lengths.Paragraph, "What information it is");
            RuleFor(report => report.ApproximatePeople).Must(count => count is null or (>= 0 and <= 1_000_000_000)).WithMessage("Enter about how many people, in digits");
            RuleFor(report => report.CameOf).Must(typed => string.IsNullOrWhiteSpace(typed) || CaseReference.TryParse(typed, out _)).WithMessage("Enter a case number like CP-2611-7K3M-9QXT");
            RuleFor(report => report.DoneSoFar).UpTo(Lengths.Paragraph, "What was done so far");
        }
    }

    public static Decision Decide(ReportBreach report, OpeningDesk desk)
    {
        var reportedAt = report.ReportedAt ?? desk.Now;
        if (reportedAt > desk.Now)
            return Refuse("The moment somebody first heard of it cannot be in the future", nameof(ReportedAt));
        if (reportedAt < desk.Now.AddYears(-5))
            return Refuse("The moment somebody first heard of it cannot be more than 5 years ago", nameof(ReportedAt));
        return Record(new BreachReported(
            reportedAt, report.Source ?? BreachSource.Staff, desk.Seal.Text(report.WhatHappened.Trim()), desk.Seal.TextOrNothing(report.DataInvolved), report.ApproximatePeople,
            report.Ongoing ?? Breaches.Ongoing.NotKnown, desk.Seal.TextOrNothing(report.DoneSoFar),
            CaseReference.TryParse(report.CameOf, out var other) ? other.Value : null, desk.Law.Clock(new BreachFacts { ReportedAt = reportedAt })));
    }
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Enquiring;

/// <summary>Describe the breach for the register and for the notification: what happened, to whose data, and what may follow (UK GDPR art 33(3) and (5)).</summary>
public sealed record DescribeBreach : IAct<DescribeBreach, Breach>
{
    [Display(Name = "When it happened")]
    public DateTimeOffset? HappenedAt { get; init; }

    [Display(Name = "What was harmed")]
    public IReadOnlyList<BreachNature> Nature { get; init; } = [];

    [Display(Name = "How it came about")]
    public BreachCause? Cause { get; init; }

    public string Facts { get; init; } = "";

    [Display(Name = "Whose data it is")]
    public IReadOnlyList<PeopleCategory> People { get; init; } = [];

    [Display(Name = "What kinds of data")]
    public IReadOnlyList<DataCategory> Data { get; init; } = [];

    [Display(Name = "About how many people")]
    public int? ApproximatePeople { get; init; }

    [Display(Name = "About how many records")]
    public int? ApproximateRecords { get; init; }

    /// <summary>What is likely to follow for the people.</summary>
    public string Consequences { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "describe", "Describe the breach", "Describe what happened, to whose data, and what may follow (UK GDPR art 33(3) and (5)).", Role.Caseworker, Role.Lead);

    public static IValidator<DescribeBreach> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DescribeBreach>
    {
        public Rules()
        {
            RuleFor(describe => describe.Facts).NotEmpty().WithMessage("Enter what happened").UpTo(Lengths.Letter, "What happened");
            RuleFor(describe => describe.Nature).NotEmpty().WithMessage("Choose what was harmed");
            RuleFor(describe => describe.Cause).NotNull().WithMessage("Choose how it came about");
            RuleFor(describe => describe.People).NotEmpty().WithMessage("Choose whose data it is");
            RuleFor(describe => describe.Data).NotEmpty().WithMessage("Choose what kinds of data");
            RuleFor(describe => describe.ApproximatePeople).Must(count => count is >= 0 and <= 1_000_000_000).WithMessage("Enter about how many people, in digits");
            RuleFor(describe => describe.ApproximateRecords).Must(count => count is >= 0 and <= 1_000_000_000).WithMessage("Enter about how many records, in digits");
            RuleFor(describe => describe.Consequences).NotEmpty().WithMessage("Enter what is likely to follow for the people").UpTo(Lengths.Letter, "What is likely to follow");
        }
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(DescribeBreach describe, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Description: { } before } when describe.SaysTheSameAs(before, desk.Seal) => Nothing,
        _ when describe.HappenedAt > desk.Now => Refuse("When it happened cannot be in the future", nameof(HappenedAt)),
        _ => Record(new BreachDescribed(
            describe.HappenedAt, [.. describe.Nature.Distinct()], describe.Cause!.Value, desk.Seal.Text(describe.Facts.Trim()), [.. describe.People.Distinct()], [.. describe.Data.Distinct()],
            describe.ApproximatePeople!.Value, describe.ApproximateRecords!.Value, desk.Seal.Text(describe.Consequences.Trim()), Stages.EnquiryOr(breach.Stage))),
    };

    bool SaysTheSameAs(BreachDescribed before, Sealer seal) =>
        HappenedAt == before.HappenedAt && Nature.Distinct().SequenceEqual(before.Nature) && Cause == before.Cause && People.Distinct().SequenceEqual(before.People)
        && Data.Distinct().SequenceEqual(before.Data) && ApproximatePeople == before.ApproximatePeople && ApproximateRecords == before.ApproximateRecords
        && seal.Holds(before.Facts, Facts) && seal.Holds(before.Consequences, Consequences);
}

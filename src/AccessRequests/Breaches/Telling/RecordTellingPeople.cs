using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Telling;

/// <summary>Record that affected people were told, in plain language, what happened, what may follow, what was done, and whom to ask (UK GDPR art 34(2)).</summary>
public sealed record RecordTellingPeople : IAct<RecordTellingPeople, Breach>
{
    [Display(Name = "The day you told them")]
    public DateOnly ToldOn { get; init; }

    [Display(Name = "How you told them")]
    public Channel? Channel { get; init; }

    [Display(Name = "How many people")]
    public int? HowMany { get; init; }

    [Display(Name = "What you told them about")]
    public IReadOnlyList<TellingContent> Contents { get; init; } = [];

    /// <summary>What they were told.</summary>
    public string Words { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "record-telling-people", "Record that you told the people", "Record that affected people were told, in plain language (UK GDPR art 34(2)).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordTellingPeople> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordTellingPeople>
    {
        public Rules()
        {
            RuleFor(record => record.ToldOn).NotEmpty().WithMessage("Enter the day you told them");
            RuleFor(record => record.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how you told them");
            RuleFor(record => record.HowMany).Must(count => count is > 0 and <= 1_000_000_000).WithMessage("Enter how many people you told, in digits");
            RuleFor(record => record.Words).NotEmpty().WithMessage("Enter what you told them").UpTo(Lengths.Letter, "What you told them");
            RuleFor(record => record.Contents).Must(told => Enum.GetValues<TellingContent>().All(told.Contains))
                .WithMessage("They must be told all of these: what you left out, tell them first");
        }
    }

    public static bool IsPossible(Breach breach) => breach is { IsClosed: false };

    public static Decision Decide(RecordTellingPeople record, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when breach.Told.Exists(before => before.ToldOn == record.ToldOn && before.HowMany == record.HowMany && desk.Seal.Holds(before.Words, record.Words)) => Nothing,
        _ when record.ToldOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(ToldOn)),
        _ when record.ToldOn < Deadlines.UkTime.DateOf(breach.Facts.ReportedAt) => Refuse("You cannot have told them before anybody here heard of it", nameof(ToldOn)),
        _ => Record(new AffectedPeopleTold(record.ToldOn, record.Channel!.Value, record.HowMany!.Value, desk.Seal.Text(record.Words.Trim()))),
    };
}

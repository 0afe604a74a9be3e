using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Telling;

/// <summary>
/// Record that the regulator was told, or was given more of what a notification must contain. What is not known at once may
/// follow in phases; after 72 hours the reasons must be given (UK GDPR art 33).
/// </summary>
public sealed record NotifyRegulator : IAct<NotifyRegulator, Breach>
{
    [Display(Name = "When you told them")]
    public DateTimeOffset? NotifiedAt { get; init; }

    [Display(Name = "How you told them")]
    public NotificationWay? Way { get; init; }

    [Display(Name = "What you told them about")]
    public IReadOnlyList<NotificationContent> Contents { get; init; } = [];

    /// <summary>What was sent or said.</summary>
    public string Words { get; init; } = "";

    /// <summary>Under which the regulator keeps it.</summary>
    public string? RegulatorReference { get; init; }

    /// <summary>Why it comes after the 72 hours, as the regulator was told.</summary>
    public string? LateReasons { get; init; }

    public static ActInfo Info { get; } = new(
        "notify-regulator", "Record that you told the regulator", "Record a notification, or what was supplied after it, with the reasons where it was late (UK GDPR art 33).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<NotifyRegulator> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<NotifyRegulator>
    {
        public Rules()
        {
            RuleFor(notify => notify.NotifiedAt).NotNull().WithMessage("Enter when you told them");
            RuleFor(notify => notify.Way).NotNull().WithMessage("Choose how you told them");
            RuleFor(notify => notify.Contents).NotEmpty().WithMessage("Choose what you told them about");
            RuleFor(notify => notify.Words).NotEmpty().WithMessage("Enter what you told them").UpTo(Lengths.Letter, "What you told them");
            RuleFor(notify => notify.RegulatorReference).UpTo(Lengths.Line, "Their reference");
            RuleFor(notify => notify.LateReasons).UpTo(Lengths.Letter, "Why it was late");
        }
    }

    public static bool IsPossible(Breach breach) => breach is { IsClosed: false } && (breach.AwaitsNotification || breach.IsNotified);

    public static Decision Decide(NotifyRegulator notify, Breach breach, Desk desk)
    {
        var isFirst = !breach.IsNotified;
        var clock = desk.Law.Clock(isFirst ? breach.Facts with { NotifiedAt = notify.NotifiedAt } : breach.Facts);
        return breach switch
        {
            { IsClosed: true } => Refuse(Wording.Closed),
            _ when breach.Notifications.Exists(before => before.NotifiedAt == notify.NotifiedAt && desk.Seal.Holds(before.Words, notify.Words)) => Nothing,
            { IsNotified: false, NotificationDecision: not { Notify: true } } => Refuse("Decide first that the regulator is to be told, and record why"),
            _ when notify.NotifiedAt > desk.Now => Refuse("The moment you told them cannot be in the future", nameof(NotifiedAt)),
            _ when notify.NotifiedAt < breach.Facts.ReportedAt => Refuse("You cannot have told them before anybody here heard of it", nameof(NotifiedAt)),
            { Notifications: [.., var last] } when notify.NotifiedAt < last.NotifiedAt => Refuse("You told them something later already: enter the moments in their order", nameof(NotifiedAt)),
            _ when isFirst && clock.LateReasonsRequired && string.IsNullOrWhiteSpace(notify.LateReasons) =>
                Refuse("The 72 hours were over: enter why it was late, as you told the regulator", nameof(LateReasons)),
            _ => Record(new RegulatorNotified(
                breach.Notifications.Count + 1, notify.NotifiedAt!.Value, notify.Way!.Value, [.. notify.Contents.Distinct().Order()], desk.Seal.Text(notify.Words.Trim()),
                desk.Seal.TextOrNothing(notify.RegulatorReference), isFirst && clock.LateReasonsRequired ? desk.Seal.TextOrNothing(notify.LateReasons) : null, clock,
                [.. (isFirst ? Enum.GetValues<NotificationContent>() : breach.MissingContents).Except(notify.Contents)])),
        };
    }
}

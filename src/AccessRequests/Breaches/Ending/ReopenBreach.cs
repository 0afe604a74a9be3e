using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Ending;

/// <summary>Open the breach again because something new has come up. The hours go on as if it had never been closed.</summary>
public sealed record ReopenBreach : IAct<ReopenBreach, Breach>
{
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new("reopen", "Reopen the breach", "Open the breach again because something new has come up.", Role.Caseworker, Role.Lead);

    public static IValidator<ReopenBreach> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReopenBreach>
    {
        public Rules() => RuleFor(reopen => reopen.Reason).NotEmpty().WithMessage("Enter why it is opened again").UpTo(Lengths.Paragraph, "The reason");
    }

    public static bool IsPossible(Breach breach) => breach.IsClosed;

    public static Decision Decide(ReopenBreach reopen, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: false } => Refuse("This breach is open"),
        _ => Record(new BreachReopened(desk.Today, desk.Seal.Text(reopen.Reason.Trim()), StageOf(breach), desk.Law.Clock(breach.Facts))),
    };

    static string StageOf(Breach breach) => breach switch
    {
        { NotificationDecision: not null } => Stages.Decided,
        { Assessment: not null } => Stages.Assessed,
        { Description: not null } or { Awareness: not null } => Stages.Enquiry,
        _ => Stages.Reported,
    };
}

using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Ending;

/// <summary>Open the referral again because something new has come up.</summary>
public sealed record ReopenReferral : IAct<ReopenReferral, DisciplinaryReferral>
{
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new("reopen", "Reopen the referral", "Open the referral again because something new has come up.", Workers.Lead);

    public static IValidator<ReopenReferral> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReopenReferral>
    {
        public Rules()
        {
            RuleFor(act => act.Reason).NotEmpty().WithMessage("Enter why you reopen it").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral.IsClosed;

    public static Decision Decide(ReopenReferral act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: false } => Refuse("This referral is open"),
        _ => Record(new ReferralReopened(desk.Today, desk.Seal.Text(act.Reason.Trim()), StageOf(referral), desk.Law.Schedule(referral.Facts))),
    };

    static string StageOf(DisciplinaryReferral referral) => referral switch
    {
        { Appeal: not null } => Stages.Appeal,
        { Decision: not null } => Stages.Decided,
        { HasCaseToAnswer: true } => Stages.Meeting,
        { Evidence: [_, ..] } or { Accounts: [_, ..] } or { Investigation: not null } => Stages.Investigation,
        { Triage: not null } => Stages.Triaged,
        _ => Stages.Raised,
    };
}

using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Ending;

/// <summary>
/// Take the case up again, because something was missing or wrong. The law knows no second month: the reply-by date is what it
/// was, even if it has passed, and a question that was open is open still.
/// </summary>
public sealed record ReopenAccessRequest : IAct<ReopenAccessRequest, SubjectAccessRequest>
{
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "reopen", "Reopen the case", "Take the case up again; the reply-by date is what it was, even if it has passed.", Role.Caseworker, Role.Lead);

    public static IValidator<ReopenAccessRequest> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReopenAccessRequest>
    {
        public Rules() => RuleFor(reopen => reopen.Reason).NotEmpty().WithMessage("Enter why you reopen it").UpTo(Lengths.Paragraph, "The reason");
    }

    public static bool IsPossible(SubjectAccessRequest request) => !request.IsInHand;

    public static Decision Decide(ReopenAccessRequest reopen, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: true } => Refuse("This request is open"),
        _ => Record(new AccessRequestReopened(desk.Today, desk.Seal.Text(reopen.Reason.Trim()), StageOf(request), desk.Law.Clock(request.Facts.Reopened()))),
    };

    static string StageOf(SubjectAccessRequest request) => request switch
    {
        { IsAnswered: true } or { LastItem: > 0 } => Stages.Preparing,
        { Searches.Count: > 0 } => Stages.Searching,
        { AcknowledgedOn: not null } => Stages.Checks,
        _ => Stages.Received,
    };
}

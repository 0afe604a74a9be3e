using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Clarifying;

/// <summary>
/// Take two months more, once, where the request is complex or the person has made several. The requester must be told why
/// within the first month (UK GDPR art 12A(3) and (4)). It may be done before the clock starts or while it is stopped: the
/// law asks only that the first month is not over.
/// </summary>
public sealed record ExtendDeadline : IAct<ExtendDeadline, SubjectAccessRequest>
{
    [Display(Name = "Why more time is needed")]
    public ExtensionGround? Ground { get; init; }

    /// <summary>The reason, as the requester was told.</summary>
    public string Reason { get; init; } = "";

    [Display(Name = "The day you told them")]
    public DateOnly NoticeGivenOn { get; init; }

    public static ActInfo Info { get; } = new(
        "extend", "Take two months more", "Extend the time to reply once, having told the requester why within the first month (UK GDPR art 12A(3) and (4)).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
        SendsLetter = true,
    };

    public static IValidator<ExtendDeadline> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ExtendDeadline>
    {
        public Rules()
        {
            RuleFor(extend => extend.Ground).NotNull().WithMessage("Choose why more time is needed");
            RuleFor(extend => extend.Reason).NotEmpty().WithMessage("Enter the reason, as you told the requester").UpTo(Lengths.Letter, "The reason");
            RuleFor(extend => extend.NoticeGivenOn).NotEmpty().WithMessage("Enter the day you told them");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, Clock.Extended: false };

    public static Decision Decide(ExtendDeadline extend, SubjectAccessRequest request, Desk desk)
    {
        var extended = desk.Law.Clock(request.Facts with { ExtensionNoticeGivenOn = extend.NoticeGivenOn });
        return request switch
        {
            { IsInHand: false } => Refuse(request.WhyNotInHand()),
            { Clock.Extended: true } => Refuse("You have taken two months more already: the law allows it once"),
            _ when extend.NoticeGivenOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(NoticeGivenOn)),
            _ when extend.NoticeGivenOn < request.ReceivedOn => Refuse("You cannot have told them before the request arrived", nameof(NoticeGivenOn)),
            _ when !extended.Extended => Refuse(TooLate(request.Clock.ExtensionNoticeDueOn), nameof(NoticeGivenOn)),
            _ => Record(new ResponseDeadlineExtended(extend.NoticeGivenOn, extend.Ground!.Value, desk.Seal.Text(extend.Reason.Trim()), extended)),
        };
    }

    static string TooLate(DateOnly? lastDay) => lastDay is { } day
        ? $"The last day to tell them was {UkFormat.Date(day)}: the reply-by date stands"
        : "The first month was over when you told them: the reply-by date stands";
}

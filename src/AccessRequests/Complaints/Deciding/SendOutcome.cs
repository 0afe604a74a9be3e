using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>
/// Record that the outcome was sent (rule C6): what was found on each issue, why, and what we do; never what happened to a
/// member of staff (D12). Sent before any acknowledgement, it is the acknowledgement as well.
/// </summary>
public sealed record SendOutcome : IAct<SendOutcome, Complaint>
{
    [Display(Name = "The day you sent it")]
    public DateOnly SentOn { get; init; }

    [Display(Name = "How you sent it")]
    public Channel? Channel { get; init; }

    /// <summary>What they read when they follow their complaint.</summary>
    public string Letter { get; init; } = "";

    /// <summary>They were told that they can go to the regulator at any time, and ask us to look again.</summary>
    [Display(Name = "What they can do next")]
    public bool RoutesTold { get; init; }

    /// <summary>It says nothing of what happened to a member of staff.</summary>
    [Display(Name = "No sanction")]
    public bool NoSanction { get; init; }

    public static ActInfo Info { get; } = new("send-outcome", "Send the outcome", "Record that whoever complained was told the outcome, why, and what they can do next (rule C6).", Workers.All)
    {
        IsFinal = true,
        SendsLetter = true,
    };

    public static IValidator<SendOutcome> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<SendOutcome>
    {
        public Rules()
        {
            RuleFor(send => send.SentOn).NotEmpty().WithMessage("Enter the day you sent it");
            RuleFor(send => send.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how you sent it");
            RuleFor(send => send.Letter).NotEmpty().WithMessage("Enter what you told them").UpTo(Lengths.Letter, "What you told them");
            RuleFor(send => send.RoutesTold).Equal(true).WithMessage("Tell them that they can go to the regulator and ask us to look again, and say so");
            RuleFor(send => send.NoSanction).Equal(true).WithMessage("Leave out what happened to any member of staff, and say so");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsUnderEnquiry: true, IsDecided: true };

    public static Decision Decide(SendOutcome send, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: false } when send.SentOn == complaint.OutcomeOn => Nothing,
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        { IsDecided: false } => Refuse("Decide every issue first"),
        { LacksAuthority: true } => Refuse("They have not shown that they may know: record their authority first"),
        _ when send.SentOn > desk.Today => Refuse("The day you sent it cannot be in the future", nameof(SentOn)),
        _ when send.SentOn < complaint.LastDecidedOn => Refuse("You cannot have sent it before the last issue was decided", nameof(SentOn)),
        _ => Record(new ComplaintOutcomeSent(
            send.SentOn, send.Channel!.Value, desk.Seal.Text(send.Letter.Trim()), complaint.AcknowledgedOn is null, desk.Law.Clock(complaint.Facts with { OutcomeOn = send.SentOn }),
            OverAll([.. complaint.Issues.Select(issue => issue.Finding)]))),
    };

    /// <summary>What the issues come to: upheld or not where they agree, and otherwise in part.</summary>
    static Finding OverAll(IReadOnlyCollection<Finding?> findings) => findings.Distinct().ToList() is [{ } same] ? same : Finding.PartlyUpheld;
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Record that whoever complained was told how it is going (DPA 2018 s.164A(4)). The next report is due 20 working days later (rule C5).</summary>
public sealed record ReportProgress : IAct<ReportProgress, Complaint>
{
    [Display(Name = "The day you told them")]
    public DateOnly SentOn { get; init; }

    [Display(Name = "How you told them")]
    public Channel? Channel { get; init; }

    /// <summary>What they were told.</summary>
    public string Words { get; init; } = "";

    public static ActInfo Info { get; } = new("report-progress", "Tell them how it is going", "Record that whoever complained was told how it is going; the next report is due 20 working days later (rule C5).", Workers.All)
    {
        SendsLetter = true,
    };

    public static IValidator<ReportProgress> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReportProgress>
    {
        public Rules()
        {
            RuleFor(report => report.SentOn).NotEmpty().WithMessage("Enter the day you told them");
            RuleFor(report => report.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how you told them");
            RuleFor(report => report.Words).NotEmpty().WithMessage("Enter what you told them").UpTo(Lengths.Letter, "What you told them");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsInHand;

    public static Decision Decide(ReportProgress report, Complaint complaint, Desk desk) => complaint switch
    {
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        _ when complaint.Facts.ProgressReportedOn.Contains(report.SentOn) => Nothing,
        _ when report.SentOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(SentOn)),
        _ when report.SentOn < complaint.ReceivedOn => Refuse("You cannot have told them before the complaint arrived", nameof(SentOn)),
        _ => Record(new ComplaintProgressReported(
            report.SentOn, report.Channel!.Value, desk.Seal.Text(report.Words.Trim()),
            desk.Law.Clock(complaint.Facts with { ProgressReportedOn = [.. complaint.Facts.ProgressReportedOn, report.SentOn] }))),
    };
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Enquiring;

/// <summary>Record what a company that handles data for us told us: it must tell us without undue delay (UK GDPR art 33(2)).</summary>
public sealed record RecordProcessorReport : IAct<RecordProcessorReport, Breach>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one report.</summary>
    public Guid? Submission { get; init; }

    [Display(Name = "When it reached us")]
    public DateTimeOffset? ReceivedAt { get; init; }

    public string Processor { get; init; } = "";

    public string Report { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "record-processor-report", "Record a processor's report", "Record what a company that handles data for us told us (UK GDPR art 33(2)).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordProcessorReport> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordProcessorReport>
    {
        public Rules()
        {
            RuleFor(record => record.Submission).Submission();
            RuleFor(record => record.ReceivedAt).NotNull().WithMessage("Enter when it reached us");
            RuleFor(record => record.Processor).NotEmpty().WithMessage("Enter which company told us").UpTo(Lengths.Line, "The company");
            RuleFor(record => record.Report).NotEmpty().WithMessage("Enter what they told us").UpTo(Lengths.Letter, "What they told us");
        }
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(RecordProcessorReport record, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when breach.ProcessorReports.Exists(before => before.ReportId == record.Submission) => Nothing,
        _ when record.ReceivedAt > desk.Now => Refuse("When it reached us cannot be in the future", nameof(ReceivedAt)),
        _ => Record(new ProcessorReportReceived(record.Submission!.Value, record.ReceivedAt!.Value, desk.Seal.Text(record.Processor.Trim()), desk.Seal.Text(record.Report.Trim()))),
    };
}

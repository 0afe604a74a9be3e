using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Enquiring;

/// <summary>Record what was done to stop the breach and to get the data back.</summary>
public sealed record RecordContainment : IAct<RecordContainment, Breach>
{
    [Display(Name = "When it was done")]
    public DateTimeOffset? DoneAt { get; init; }

    public string Measures { get; init; } = "";

    [Display(Name = "Whether it is contained now")]
    public bool? IsContained { get; init; }

    public static ActInfo Info { get; } = new(
        "record-containment", "Record what was done to contain it", "Record what was done to stop the breach and to get the data back (UK GDPR art 33(3)(d)).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordContainment> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordContainment>
    {
        public Rules()
        {
            RuleFor(record => record.DoneAt).NotNull().WithMessage("Enter when it was done");
            RuleFor(record => record.Measures).NotEmpty().WithMessage("Enter what was done").UpTo(Lengths.Letter, "What was done");
            RuleFor(record => record.IsContained).NotNull().WithMessage("Choose whether it is contained now");
        }
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(RecordContainment record, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when breach.Containment.Exists(before => before.DoneAt == record.DoneAt && before.IsContained == record.IsContained && desk.Seal.Holds(before.Measures, record.Measures)) => Nothing,
        _ when record.DoneAt > desk.Now => Refuse("When it was done cannot be in the future", nameof(DoneAt)),
        _ => Record(new BreachContainmentRecorded(record.DoneAt!.Value, desk.Seal.Text(record.Measures.Trim()), record.IsContained!.Value, Stages.EnquiryOr(breach.Stage))),
    };
}

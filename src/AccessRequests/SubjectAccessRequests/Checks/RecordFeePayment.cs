using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>Record that the fee was paid. The clock runs from that day (UK GDPR art 12A(2)).</summary>
public sealed record RecordFeePayment : IAct<RecordFeePayment, SubjectAccessRequest>
{
    [Display(Name = "The day it was paid")]
    public DateOnly PaidOn { get; init; }

    public static ActInfo Info { get; } = new(
        "record-fee-payment", "Record that the fee was paid", "The clock runs from the day on which the fee was paid (UK GDPR art 12A).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordFeePayment> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordFeePayment>
    {
        public Rules() => RuleFor(record => record.PaidOn).NotEmpty().WithMessage("Enter the day on which it was paid");
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, AwaitsFee: true };

    public static Decision Decide(RecordFeePayment record, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsFee: false } when request.Facts.Fee.Any(fee => fee.MetOn == record.PaidOn) => Nothing,
        { AwaitsFee: false } => Refuse("You are not waiting for a fee"),
        _ when record.PaidOn > desk.Today => Refuse("The day it was paid cannot be in the future", nameof(PaidOn)),
        _ when record.PaidOn < request.FeeAskedOn => Refuse("It cannot have been paid before you asked for it", nameof(PaidOn)),
        _ => Record(new FeePaid(record.PaidOn, desk.Law.Clock(request.Facts.FeeMet(record.PaidOn)))),
    };
}

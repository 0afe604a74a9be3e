using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using FluentValidation;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>Record a request that came by phone, post, email or in person, with the day it reached us (rule T1: the day of receipt counts, whoever noticed).</summary>
public sealed record RecordAccessRequest
{
    [Display(Name = "How it came")]
    public Channel? Channel { get; init; }

    [Display(Name = "The day you received it")]
    public DateOnly ReceivedOn { get; init; }

    public ReceiveAccessRequest? Request { get; init; }

    public static IValidator<RecordAccessRequest> Shape { get; } = new Rules();

    sealed class Rules : AbstractValidator<RecordAccessRequest>
    {
        public Rules()
        {
            RuleFor(record => record.Channel).NotNull().WithMessage("Choose how it came");
            RuleFor(record => record.ReceivedOn).NotEmpty().WithMessage("Enter the day you received it");
            RuleFor(record => record.Request).NotNull().OverridePropertyName("Request.FullName").WithMessage("Enter who asks and what they want");
            RuleFor(record => record.Request!).SetValidator(ReceiveAccessRequest.Shape.Instance).When(record => record.Request is not null);
        }
    }
}

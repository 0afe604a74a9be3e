using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Links;
using AccessRequests.Web;
using FluentValidation;

namespace AccessRequests.Complaints.Intake;

/// <summary>Record a complaint that came by phone, post, email or in person, with the day it reached us (rule T1: the day of receipt counts, whoever noticed).</summary>
public sealed record RecordComplaint
{
    [Display(Name = "How it came")]
    public Channel? Channel { get; init; }

    [Display(Name = "The day you received it")]
    public DateOnly ReceivedOn { get; init; }

    public ReceiveComplaint? Complaint { get; init; }

    /// <summary>The reference of the case in which it was found: one message may be several cases, each with a clock of its own (rule C8).</summary>
    public string? CameOf { get; init; }

    /// <summary>What else the same message is.</summary>
    [Display(Name = "What else it is")]
    public IReadOnlyList<CaseKind>? Also { get; init; }

    /// <summary>It, for the other kinds that it also is; its shape was checked.</summary>
    public SameMessage SameMessage(string recordedAs) =>
        new(recordedAs, Channel!.Value, ReceivedOn, Complaint!.FullName, Complaint.Contact!, Complaint.For!.Value, Complaint.About, Complaint.WhatHappened);

    public static IValidator<RecordComplaint> Shape => Made.Once<Rules>();

    /// <summary>What was refused in the complaint itself stands under the complaint's own place in this command.</summary>
    public static IReadOnlyList<FieldError> InPlace(IReadOnlyList<FieldError> errors) =>
        [.. errors.Select(error => error.Field is null or "receivedOn" or "cameOf" ? error : error with { Field = $"complaint.{error.Field}" })];

    sealed class Rules : AbstractValidator<RecordComplaint>
    {
        public Rules()
        {
            RuleFor(record => record.Channel).Must(channel => channel is not (null or Casework.Channel.OnlineForm)).WithMessage("Choose how it came");
            RuleFor(record => record.CameOf).Must(typed => string.IsNullOrWhiteSpace(typed) || CaseReference.TryParse(typed, out _)).WithMessage("Enter a case number like AR-2611-7K3M-9QXT");
            RuleFor(record => record.Also).OpensNoReferral();
            RuleFor(record => record.ReceivedOn).NotEmpty().WithMessage("Enter the day you received it");
            RuleFor(record => record.Complaint).NotNull().OverridePropertyName("Complaint.FullName").WithMessage("Enter who complains and what happened");
            RuleFor(record => record.Complaint!).SetValidator(ReceiveComplaint.Shape.Recorded).When(record => record.Complaint is not null);
        }
    }
}

using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Record that you asked somebody about what happened (rule C5). The person complained about is told what is said of them, and heard.</summary>
public sealed record Enquire : IAct<Enquire, Complaint>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one enquiry.</summary>
    public Guid? Submission { get; init; }

    /// <summary>Somebody the case knows, by their key; or <c>witness</c>, <c>accused</c> or <c>affected</c> for somebody new.</summary>
    [Display(Name = "Whom you asked")]
    public string Person { get; init; } = "";

    /// <summary>Of somebody new.</summary>
    [Display(Name = "Full name")]
    public string? FullName { get; init; }

    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    [Display(Name = "How you asked")]
    public Channel? Channel { get; init; }

    public string Question { get; init; } = "";

    public static ActInfo Info { get; } = new("enquire", "Ask someone else", "Record that you asked somebody about what happened; their words are kept under a key of their own (rule C5).", Workers.All);

    public static IValidator<Enquire> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<Enquire>
    {
        public Rules()
        {
            RuleFor(enquire => enquire.Submission).Submission();
            RuleFor(enquire => enquire.Person).NotEmpty().WithMessage(PersonInQuestion.Enter);
            RuleFor(enquire => enquire.FullName).UpTo(Lengths.Line, "Full name");
            RuleFor(enquire => enquire.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
            RuleFor(enquire => enquire.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how you asked");
            RuleFor(enquire => enquire.Question).NotEmpty().WithMessage("Enter what you asked").UpTo(Lengths.Letter, "What you asked");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsUnderEnquiry;

    public static Decision Decide(Enquire enquire, Complaint complaint, Desk desk) => complaint switch
    {
        _ when complaint.Entries.Contains(enquire.Submission!.Value) => Nothing,
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        _ when complaint.Refusal(enquire.Person, enquire.FullName) is { } refusal => refusal,
        _ when enquire.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when enquire.AskedOn < complaint.ReceivedOn => Refuse("You cannot have asked before the complaint arrived", nameof(AskedOn)),
        _ => Record(new ComplaintEnquiryMade(
            enquire.Submission.Value, complaint.KeyOf(enquire.Person), desk.Sealer(complaint, enquire.Person).TextOrNothing(enquire.FullName), enquire.AskedOn, enquire.Channel!.Value,
            desk.Sealer(complaint, enquire.Person).Text(enquire.Question.Trim()))),
    };
}

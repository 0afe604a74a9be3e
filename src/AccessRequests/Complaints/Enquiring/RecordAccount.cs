using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Enquiring;

/// <summary>Record what somebody told you, under a key of their own: erasing one person leaves the others' accounts readable (rule C7).</summary>
public sealed record RecordAccount : IAct<RecordAccount, Complaint>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one account.</summary>
    public Guid? Submission { get; init; }

    /// <summary>Somebody the case knows, by their key; or <c>witness</c>, <c>accused</c> or <c>affected</c> for somebody new.</summary>
    [Display(Name = "Who told you")]
    public string Person { get; init; } = "";

    /// <summary>Of somebody new.</summary>
    [Display(Name = "Full name")]
    public string? FullName { get; init; }

    [Display(Name = "The day they told you")]
    public DateOnly GivenOn { get; init; }

    [Display(Name = "How they told you")]
    public Channel? Channel { get; init; }

    public string Account { get; init; } = "";

    public static ActInfo Info { get; } = new("record-account", "Record an account", "Record what somebody told you about what happened, under a key of their own (rule C7).", Workers.All);

    public static IValidator<RecordAccount> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordAccount>
    {
        public Rules()
        {
            RuleFor(record => record.Submission).Submission();
            RuleFor(record => record.Person).NotEmpty().WithMessage(PersonInQuestion.Enter);
            RuleFor(record => record.FullName).UpTo(Lengths.Line, "Full name");
            RuleFor(record => record.GivenOn).NotEmpty().WithMessage("Enter the day they told you");
            RuleFor(record => record.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how they told you");
            RuleFor(record => record.Account).NotEmpty().WithMessage("Enter what they told you").UpTo(Lengths.Letter, "What they told you");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsUnderEnquiry;

    public static Decision Decide(RecordAccount record, Complaint complaint, Desk desk) => complaint switch
    {
        _ when complaint.Entries.Contains(record.Submission!.Value) => Nothing,
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        _ when complaint.Refusal(record.Person, record.FullName) is { } refusal => refusal,
        _ when record.GivenOn > desk.Today => Refuse("The day they told you cannot be in the future", nameof(GivenOn)),
        _ => Record(new ComplaintAccountRecorded(
            record.Submission.Value, complaint.KeyOf(record.Person), desk.Sealer(complaint, record.Person).TextOrNothing(record.FullName), record.GivenOn, record.Channel!.Value,
            desk.Sealer(complaint, record.Person).Text(record.Account.Trim()))),
    };
}

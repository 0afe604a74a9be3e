using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>
/// Ask for a copy of personal data, by any channel; no form or legal words may be required (UK GDPR art 15). The clock runs
/// from the day of receipt (art 12A).
/// </summary>
public sealed record ReceiveAccessRequest
{
    /// <summary>The name of whoever asks.</summary>
    [Required, Display(Name = "Full name")]
    public string FullName { get; init; } = "";

    [Required]
    public ContactDetails? Contact { get; init; }

    [Required, Display(Name = "Who the request is for")]
    public RequestedFor? For { get; init; }

    /// <summary>Whose data is asked for, where that is not whoever asks.</summary>
    public OtherPerson? About { get; init; }

    /// <summary>What they want, in their own words.</summary>
    [Required]
    public string Details { get; init; } = "";

    /// <summary>The time that the request is about, in their own words.</summary>
    public string? Period { get; init; }

    /// <summary>Other names, addresses or numbers under which records may be kept.</summary>
    public string? References { get; init; }

    [Display(Name = "Date of birth")]
    public DateOnly? DateOfBirth { get; init; }

    [Display(Name = "How to send the reply")]
    public DeliveryMethod? ReplyBy { get; init; }

    /// <summary>What would make it easier for them: large print, an interpreter, a safe time to call.</summary>
    public string? Support { get; init; }

    public sealed class Shape : AbstractValidator<ReceiveAccessRequest>
    {
        public static Shape Instance { get; } = new(Voice.ToWhoeverAsks);

        /// <summary>The same, said to staff who write it down for them.</summary>
        public static Shape Recorded { get; } = new(Voice.ToStaff);

        Shape(Voice voice)
        {
            RuleFor(ask => ask.For).NotNull().WithMessage("Choose who the request is for");
            RuleFor(ask => ask.FullName).PersonName(voice.FullName, "Full name");
            RuleFor(ask => ask.Contact).Must(contact => contact?.IsGiven == true).OverridePropertyName("Contact.Email")
                .WithMessage("Enter an email address, a phone number or a postal address");
            RuleFor(ask => ask.Contact!).SetValidator(ContactDetails.Shape.Instance).When(ask => ask.Contact is not null);
            RuleFor(ask => ask.Details).NotEmpty().WithMessage(voice.Details).UpTo(Lengths.Letter, voice.DetailsLabel);
            RuleFor(ask => ask.About).NotNull().OverridePropertyName("About.FullName").WithMessage("Enter the full name of the person it is about")
                .When(ask => ask.For is RequestedFor.AnotherAdult or RequestedFor.Child);
            RuleFor(ask => ask.About!).SetValidator(voice.OtherPerson).When(ask => ask.About is not null && ask.For is not (null or RequestedFor.Self));
            RuleFor(ask => ask.About).Null().OverridePropertyName("About.FullName").WithMessage(voice.NoOther)
                .When(ask => ask.For == RequestedFor.Self);
            RuleFor(ask => ask.Period).UpTo(Lengths.Paragraph, "The time it is about");
            RuleFor(ask => ask.References).UpTo(Lengths.Paragraph, "Other names and numbers");
            RuleFor(ask => ask.Support).UpTo(Lengths.Paragraph, voice.SupportLabel);
        }
    }

    /// <param name="receivedOn">The day in London on which it reached us, whoever noticed.</param>
    /// <param name="sealSubject">Seals what is about the person whose data it is.</param>
    /// <param name="cameOf">The reference of the case in which it was found to be asked for.</param>
    /// <param name="sealRequester">Seals what is about whoever asks; the same one where they ask for themselves.</param>
    public static Decision Decide(ReceiveAccessRequest ask, Channel channel, DateOnly receivedOn, DateOnly today, Sealer sealSubject, Sealer sealRequester, Law law, string? cameOf = null)
    {
        if (receivedOn > today)
            return Refuse("The day you received it cannot be in the future", nameof(RecordAccessRequest.ReceivedOn));
        if (receivedOn < today.AddYears(-5))
            return Refuse("The day you received it cannot be more than 5 years ago", nameof(RecordAccessRequest.ReceivedOn));
        if (ask.DateOfBirth > receivedOn)
            return Refuse("The date of birth cannot be after the day of the request", nameof(DateOfBirth));

        var contact = ask.Contact ?? new ContactDetails();
        return Record(new AccessRequestReceived(
            channel,
            receivedOn,
            ask.For ?? RequestedFor.Self,
            new Requester(
                sealRequester.Text(ask.FullName.Trim()),
                sealRequester.TextOrNothing(contact.Email),
                sealRequester.TextOrNothing(contact.Phone),
                sealRequester.TextOrNothing(contact.PostalAddress),
                sealRequester.TextOrNothing(ask.About?.Relationship)),
            new Subject(
                sealSubject.Text((ask.About?.FullName ?? ask.FullName).Trim()),
                sealSubject.TextOrNothing(ask.DateOfBirth?.ToString("yyyy-MM-dd")),
                null,
                sealSubject.TextOrNothing(ask.References)),
            sealSubject.Text(ask.Details.Trim()),
            sealSubject.TextOrNothing(ask.Period),
            ask.ReplyBy,
            sealRequester.TextOrNothing(ask.Support),
            law.Clock(new AccessRequestFacts { ReceivedOn = receivedOn }),
            cameOf));
    }
}

/// <summary>The same failed check, in words for whoever reads it.</summary>
sealed record Voice(string FullName, string Details, string DetailsLabel, string NoOther, string SupportLabel, OtherPerson.Shape OtherPerson)
{
    public static Voice ToWhoeverAsks { get; } = new(
        "your full name", "Tell us what information you want", "What you want", "Leave out the other person: the request is for yourself", "What would help you", Acts.OtherPerson.Shape.ToThemselves);

    public static Voice ToStaff { get; } = new(
        "the full name of the person who asks", "Enter what they want to see", "What they want", "Leave out the other person: they ask for themselves", "What would help them", Acts.OtherPerson.Shape.ToStaff);
}

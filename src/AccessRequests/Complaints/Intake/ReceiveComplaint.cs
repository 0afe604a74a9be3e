using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Intake;

/// <summary>
/// Complain about how personal information was used, by any channel and in any words; anyone affected may (DPA 2018 s.164A).
/// We enquire from the day of receipt, and acknowledge within 30 days.
/// </summary>
public sealed record ReceiveComplaint
{
    /// <summary>The name of whoever complains.</summary>
    [Required, Display(Name = "Full name")]
    public string FullName { get; init; } = "";

    [Required]
    public ContactDetails? Contact { get; init; }

    [Required, Display(Name = "Who the complaint is for")]
    public RequestedFor? For { get; init; }

    /// <summary>Whose information it is about, where that is not whoever complains.</summary>
    public OtherPerson? About { get; init; }

    /// <summary>In their own words.</summary>
    [Required]
    public string WhatHappened { get; init; } = "";

    /// <summary>When it happened, in their own words.</summary>
    public string? When { get; init; }

    [Display(Name = "How it happened")]
    public IReadOnlyList<Happening> Happenings { get; init; } = [];

    /// <summary>Who did it, as far as they know.</summary>
    public string? AboutWhom { get; init; }

    /// <summary>Who else knows what happened.</summary>
    public string? WhoKnows { get; init; }

    [Display(Name = "Whether it is urgent")]
    public bool? IsUrgent { get; init; }

    /// <summary>Why it is urgent.</summary>
    public string? Urgency { get; init; }

    /// <summary>What would put it right.</summary>
    public string? Wish { get; init; }

    /// <summary>It is about somebody who takes complaints in: it then goes to an independent person, and they never see it.</summary>
    [Display(Name = "Whether it is about someone who handles complaints")]
    public bool? ConcernsHandlers { get; init; }

    /// <summary>What would make it easier for them: large print, an interpreter, a safe time to call.</summary>
    public string? Support { get; init; }

    public sealed class Shape : AbstractValidator<ReceiveComplaint>
    {
        public static Shape Instance { get; } = new(
            "your full name", "Tell us what happened", "Leave out the other person: the complaint is for yourself", OtherPerson.Shape.ToThemselves);

        /// <summary>The same, said to staff who write it down for them.</summary>
        public static Shape Recorded { get; } = new(
            "the full name of the person who complains", "Enter what they say happened", "Leave out the other person: they complain for themselves", OtherPerson.Shape.ToStaff);

        Shape(string fullName, string whatHappened, string noOther, OtherPerson.Shape other)
        {
            RuleFor(tell => tell.For).NotNull().WithMessage("Choose who the complaint is for");
            RuleFor(tell => tell.FullName).PersonName(fullName, "Full name");
            RuleFor(tell => tell.Contact).Must(contact => contact?.IsGiven == true).OverridePropertyName("Contact.Email")
                .WithMessage("Enter an email address, a phone number or a postal address");
            RuleFor(tell => tell.Contact!).SetValidator(ContactDetails.Shape.Instance).When(tell => tell.Contact is not null);
            RuleFor(tell => tell.About).NotNull().OverridePropertyName("About.FullName").WithMessage("Enter the full name of the person it is about")
                .When(tell => tell.For is RequestedFor.AnotherAdult or RequestedFor.Child);
            RuleFor(tell => tell.About!).SetValidator(other).When(tell => tell.About is not null && tell.For is not (null or RequestedFor.Self));
            RuleFor(tell => tell.About).Null().OverridePropertyName("About.FullName").WithMessage(noOther).When(tell => tell.For == RequestedFor.Self);
            RuleFor(tell => tell.WhatHappened).NotEmpty().WithMessage(whatHappened).UpTo(Lengths.Letter, "What happened");
            RuleFor(tell => tell.When).UpTo(Lengths.Paragraph, "When it happened");
            RuleFor(tell => tell.AboutWhom).UpTo(Lengths.Paragraph, "Who did it");
            RuleFor(tell => tell.WhoKnows).UpTo(Lengths.Paragraph, "Who else knows");
            RuleFor(tell => tell.Urgency).UpTo(Lengths.Paragraph, "Why it is urgent");
            RuleFor(tell => tell.Wish).UpTo(Lengths.Paragraph, "What would put it right");
            RuleFor(tell => tell.Support).UpTo(Lengths.Paragraph, "What would help");
        }
    }

    /// <param name="receivedOn">The day in London on which it reached us, whoever noticed.</param>
    /// <param name="cameOf">The reference of the case in which it was found to be complained.</param>
    public static Decision Decide(ReceiveComplaint tell, Channel channel, DateOnly receivedOn, DateOnly today, Sealers people, Handlers handlers, Law law, string? cameOf = null)
    {
        if (receivedOn > today)
            return Refuse("The day you received it cannot be in the future", nameof(RecordComplaint.ReceivedOn));
        if (receivedOn < today.AddYears(-5))
            return Refuse("The day you received it cannot be more than 5 years ago", nameof(RecordComplaint.ReceivedOn));

        var isForSelf = tell.For is not (RequestedFor.AnotherAdult or RequestedFor.Child);
        var affected = people.For(People.Affected);
        var writer = isForSelf ? affected : people.For(People.Representative);
        var concernsHandlers = tell.ConcernsHandlers is true;
        return Record(new ComplaintReceived(
            channel,
            receivedOn,
            tell.For ?? RequestedFor.Self,
            new Complainant(
                writer.Text(tell.FullName.Trim()),
                writer.TextOrNothing(tell.Contact?.Email),
                writer.TextOrNothing(tell.Contact?.Phone),
                writer.TextOrNothing(tell.Contact?.PostalAddress),
                writer.TextOrNothing(tell.About?.Relationship)),
            isForSelf ? null : affected.TextOrNothing(tell.About?.FullName),
            affected.Text(tell.WhatHappened.Trim()),
            affected.TextOrNothing(tell.When),
            [.. tell.Happenings.Distinct().Order()],
            string.IsNullOrWhiteSpace(tell.AboutWhom) ? null : people.For(People.Accused).TextOrNothing(tell.AboutWhom),
            affected.TextOrNothing(tell.WhoKnows),
            tell.IsUrgent is true || !string.IsNullOrWhiteSpace(tell.Urgency),
            affected.TextOrNothing(tell.Urgency),
            affected.TextOrNothing(tell.Wish),
            writer.TextOrNothing(tell.Support),
            concernsHandlers,
            handlers.AdmittedTo(concernsHandlers),
            handlers.KeptFrom(concernsHandlers),
            law.Clock(new ComplaintFacts { ReceivedOn = receivedOn }),
            cameOf));
    }
}

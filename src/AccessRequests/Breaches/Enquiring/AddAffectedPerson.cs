using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Enquiring;

/// <summary>Name somebody whose data it is, so that they can be told. Each has a key of their own: erasing one leaves the others readable.</summary>
public sealed record AddAffectedPerson : IAct<AddAffectedPerson, Breach>
{
    [Display(Name = "Full name")]
    public string FullName { get; init; } = "";

    /// <summary>How they can be reached, in a way that is safe for them.</summary>
    public string? Contact { get; init; }

    /// <summary>What matters for them: a risk that others do not have, or who speaks for them.</summary>
    public string? Note { get; init; }

    public static ActInfo Info { get; } = new("add-affected-person", "Add an affected person", "Name somebody whose data it is, so that they can be told (UK GDPR art 34).", Role.Caseworker, Role.Lead);

    public static IValidator<AddAffectedPerson> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AddAffectedPerson>
    {
        public Rules()
        {
            RuleFor(add => add.FullName).PersonName("the full name of the affected person", "Full name");
            RuleFor(add => add.Contact).UpTo(Lengths.Paragraph, "How to reach them");
            RuleFor(add => add.Note).UpTo(Lengths.Paragraph, "What matters for them");
        }
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(AddAffectedPerson add, Breach breach, Desk desk)
    {
        if (breach.IsClosed)
            return Refuse(Wording.Closed);
        if (breach.Affected.Exists(known => add.IsThe(known, desk)))
            return Nothing;
        var number = breach.Affected.Count + 1;
        var seal = desk.People.For(KeyOf(number));
        return Record(new AffectedPersonAdded(number, seal.Text(add.FullName.Trim()), seal.TextOrNothing(add.Contact), seal.TextOrNothing(add.Note)));
    }

    static string KeyOf(int number) => $"affected-{number}";

    bool IsThe(AffectedPersonAdded known, Desk desk) =>
        desk.People.ForUnlessErased(KeyOf(known.Number)) is { } seal && seal.Holds(known.FullName, FullName) && seal.Holds(known.Contact, Contact) && seal.Holds(known.Note, Note);
}

using FluentValidation;

namespace AccessRequests.Acts;

/// <summary>The person on whose behalf someone writes to us.</summary>
public sealed record OtherPerson
{
    public string FullName { get; init; } = "";

    /// <summary>What whoever writes is to them: solicitor, sister, parent.</summary>
    public string? Relationship { get; init; }

    public sealed class Shape : AbstractValidator<OtherPerson>
    {
        public static Shape ToThemselves { get; } = new("Tell us how you know the person", "How you know the person");

        /// <summary>The same, said to staff who write it down for them.</summary>
        public static Shape ToStaff { get; } = new("Enter how they know the person", "How they know the person");

        Shape(string enterRelationship, string relationshipLabel)
        {
            RuleFor(person => person.FullName).PersonName("the full name of the person it is about", "The person's full name");
            RuleFor(person => person.Relationship).NotEmpty().WithMessage(enterRelationship).UpTo(Lengths.Line, relationshipLabel);
        }
    }
}

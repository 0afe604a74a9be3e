using System.ComponentModel.DataAnnotations;
using AccessRequests.Web;
using FluentValidation;

namespace AccessRequests.Acts;

/// <summary>One way to reach someone is enough.</summary>
[AtLeastOneMember]
public sealed record ContactDetails
{
    [EmailAddress, Display(Name = "Email address")]
    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? PostalAddress { get; init; }

    internal bool IsGiven => !string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(Phone) || !string.IsNullOrWhiteSpace(PostalAddress);

    public sealed class Shape : AbstractValidator<ContactDetails>
    {
        public static Shape Instance { get; } = new();

        Shape()
        {
            RuleFor(contact => contact.Email).EmailAddress();
            RuleFor(contact => contact.Phone).PhoneNumber();
            RuleFor(contact => contact.PostalAddress).UpTo(500, "Postal address");
        }
    }
}

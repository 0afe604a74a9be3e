using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Web;
using FluentValidation.Results;

namespace AccessRequests.Acts;

/// <summary>Refusals and failed checks as errors of the fields that forms and the API name: "Contact.Email" → "contact.email".</summary>
public static class FieldErrors
{
    public static FieldError From(Refusal refusal) => new(Name(refusal.Field), refusal.Sentence);

    public static IReadOnlyList<FieldError> From(ValidationResult shape) =>
        [.. shape.Errors.Select(error => new FieldError(Name(error.PropertyName), error.ErrorMessage))];

    static string? Name(string? member) =>
        member is null ? null : string.Join('.', member.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

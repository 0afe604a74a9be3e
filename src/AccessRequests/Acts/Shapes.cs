using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;

namespace AccessRequests.Acts;

/// <summary>Checks of single fields that recur, each with the words that the person reads.</summary>
public static partial class Shapes
{
    public static IRuleBuilderOptions<T, string?> UpTo<T>(this IRuleBuilder<T, string?> rule, int characters, string label) =>
        rule.Must(text => text is null || text.Length <= characters)
            .WithMessage($"{label} must be {characters.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} characters or fewer");

    public static IRuleBuilderOptions<T, string> PersonName<T>(this IRuleBuilder<T, string> rule, string enter, string label) =>
        rule.Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage($"Enter {enter}")
            .Must(name => name is null || name.Length <= 120).WithMessage($"{label} must be 120 characters or fewer")
            .Must(name => string.IsNullOrWhiteSpace(name) || !TurnsText().IsMatch(name) && !name.Any(char.IsControl)).WithMessage($"{label} has hidden characters: type it again instead of pasting it");

    public static IRuleBuilderOptions<T, string?> EmailAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(email => string.IsNullOrWhiteSpace(email) || email.Length <= 254 && Email().IsMatch(email.Trim()))
            .WithMessage("Enter an email address in the form name@example.com");

    public static IRuleBuilderOptions<T, string?> PhoneNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(phone => string.IsNullOrWhiteSpace(phone) || phone.Length <= 40 && Phone().IsMatch(phone))
            .WithMessage("Enter a phone number, like 01632 960 001 or +44 7700 900 982");

    public static IRuleBuilderOptions<T, Guid?> Submission<T>(this IRuleBuilder<T, Guid?> rule) =>
        rule.Must(key => key is { } given && given != Guid.Empty).WithMessage("Enter a new random key (a UUID), so that what is sent twice is done once");

    /// <summary>Characters that turn the direction of the text around them, and so can make a name read as another.</summary>
    [GeneratedRegex(@"[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]")]
    private static partial Regex TurnsText();

    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\]+@[^\s@<>,;:""()\[\]\\]+\.[^\s@.<>,;:""()\[\]\\]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^[ ]*\+?[0-9][0-9 ().\-]{5,}([ ]*(x|ext\.?)[ ]*[0-9]+)?[ ]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Phone();
}

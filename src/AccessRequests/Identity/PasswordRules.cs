using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>Long rather than odd: no rule about kinds of characters, but nothing that anyone would guess first.</summary>
public sealed class PasswordRules(Organisation organisation) : IPasswordValidator<StaffMember>
{
    public const int Shortest = 12, Longest = 200;

    const int FewestDifferent = 5, ShortestWord = 4;

    static readonly string[] Usual = ["password", "passphrase", "letmein", "welcome", "qwerty", "123456", "iloveyou"];

    public Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password) =>
        Task.FromResult(Refuse(password ?? "", user) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence })
            : IdentityResult.Success);

    /// <returns>What to do instead; null where the password is accepted.</returns>
    public string? Refuse(string password, StaffMember member)
    {
        if (password.Length < Shortest)
            return $"Choose a password of {Shortest} characters or more. Three or four words that only you would put together are good";
        if (password.Length > Longest)
            return $"Choose a password of {Longest} characters or fewer";
        if (password.Distinct().Count() < FewestDifferent)
            return "Choose a password with more different characters";
        var known = Words(member.Email, member.DisplayName, organisation.Name, organisation.ShortName);
        var rest = known.Concat(Usual).OrderByDescending(word => word.Length)
            .Aggregate(password, (left, word) => left.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return rest.Count(char.IsLetterOrDigit) < Shortest / 2
            ? "Choose a password that is not made of your name, your email address, the organisation or a usual password"
            : null;
    }

    static IEnumerable<string> Words(params IEnumerable<string?> texts) => texts
        .SelectMany(text => (text ?? "").Split([' ', '@', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries))
        .Where(word => word.Length >= ShortestWord);
}

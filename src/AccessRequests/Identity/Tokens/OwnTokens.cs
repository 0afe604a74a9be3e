using AccessRequests.Identity.People;
using AccessRequests.Web;

namespace AccessRequests.Identity.Tokens;

/// <summary>Making and revoking one's own tokens, by page or API.</summary>
public sealed class OwnTokens(TokenStore tokens, TokenScopes scopes, Changes changes)
{
    public const int LongestDays = 90;

    const int LongestName = 100;

    public async Task<(TokenMade? Made, IReadOnlyList<FieldError> Errors)> Make(Actor owner, TokenWanted wanted, CancellationToken cancel)
    {
        var name = wanted.Name?.Trim() ?? "";
        var asked = (wanted.Scopes ?? []).Distinct().ToList();
        List<FieldError> errors =
        [
            .. name.Length is > 0 and <= LongestName && !name.Any(char.IsControl) ? [] : new[] { new FieldError("name", $"Enter what it is for, in {LongestName} characters or fewer") },
            .. asked.Count > 0 ? [] : new[] { new FieldError("scopes", "Choose at least one thing that it may do") },
            .. asked.Except(scopes.All).Any() ? new[] { new FieldError("scopes", "What it may do: choose one of the answers listed") } : [],
            .. wanted.Days is > 0 and <= LongestDays ? [] : new[] { new FieldError("days", $"Choose how long it holds, {LongestDays} days at most") },
        ];
        if (errors.Count > 0)
            return (null, errors);
        var made = await tokens.Make(owner.StaffId!.Value, name, asked, TimeSpan.FromDays(wanted.Days!.Value), cancel);
        await changes.Record(owner.Key, owner.StaffId.Value, "Made a token for programs", string.Join(", ", asked), cancel);
        return (made, []);
    }

    public async Task<bool> Revoke(Actor owner, Guid id, CancellationToken cancel)
    {
        if (!await tokens.Revoke(owner.StaffId!.Value, id, cancel))
            return false;
        await changes.Record(owner.Key, owner.StaffId.Value, "Revoked a token for programs", cancel: cancel);
        return true;
    }
}

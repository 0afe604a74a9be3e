namespace AccessRequests.Identity.Tokens;

/// <summary>A personal access token: lets a program of its owner in, to do what its scopes say and no more.</summary>
public sealed record Token(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

/// <param name="Name">What it is for.</param>
/// <param name="Scopes"><c>read</c>, <c>act:</c> with an area such as <c>act:access-requests</c>, and <c>step-up</c> for what asks people again who they are.</param>
/// <param name="Days">How long it holds: 90 at most.</param>
public sealed record TokenWanted(string? Name, IReadOnlyList<string>? Scopes, int? Days);

/// <param name="Secret">Sent as <c>Authorization: Bearer …</c>. Not shown again.</param>
public sealed record TokenMade(Guid Id, string Secret, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"{Id}";
}

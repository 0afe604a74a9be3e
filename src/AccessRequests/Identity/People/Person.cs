namespace AccessRequests.Identity.People;

public enum PersonState { Active, Invited, Left }

/// <summary>Somebody with an account, as an administrator sees them: no case, only how many.</summary>
/// <param name="OpenCases">Assigned to them, of those that count in the viewer's figures.</param>
public sealed record Person(Guid Id, string Name, string Email, IReadOnlyList<string> Roles, PersonState State, DateOnly? LeftOn, bool HasSecondFactor, int OpenCases)
{
    public string StateInWords => State switch { PersonState.Left => "Left", PersonState.Invited => "Invited", _ => "Works here" };
}

/// <param name="Roles">By their names, such as <c>caseworker</c>.</param>
public sealed record Invitation(string? Email, string? Name, IReadOnlyList<string>? Roles);

/// <param name="Roles">Exactly these from now on.</param>
public sealed record RolesGiven(IReadOnlyList<string>? Roles);

/// <summary>Somebody may begin, or begin anew.</summary>
/// <param name="OneTimePassword">Not shown again. Good for seven days.</param>
public sealed record Invited(Guid Id, string Email, string OneTimePassword)
{
    public override string ToString() => $"{Id}";
}

namespace AccessRequests.Identity;

/// <summary>What a member of staff must do before anything else opens: until then their session has no role.</summary>
/// <param name="Name">The value of the claim.</param>
/// <param name="Address">Where it is done.</param>
public sealed record StaffNeed(string Name, string Address)
{
    /// <summary>The password is one that was handed over.</summary>
    public static StaffNeed OwnPassword { get; } = new("own-password", ChangePasswordEndpoints.Address);

    static readonly StaffNeed[] All = [OwnPassword];

    public static StaffNeed? Named(string? name) => All.FirstOrDefault(need => need.Name == name);
}

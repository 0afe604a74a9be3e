using AccessRequests.Identity.SecondFactors;

namespace AccessRequests.Identity;

/// <summary>What a member of staff must do before anything else opens: until then their session has no role.</summary>
/// <param name="Name">The value of the claim.</param>
/// <param name="Address">Where it is done.</param>
public sealed record StaffNeed(string Name, string Address)
{
    /// <summary>The password is one that was handed over.</summary>
    public static StaffNeed OwnPassword { get; } = new("own-password", ChangePasswordEndpoints.Address);

    /// <summary>The password was right, and the second factor is missing.</summary>
    public static StaffNeed SecondFactor { get; } = new("second-factor", SecondFactorEndpoints.Address);

    /// <summary>There is no second factor yet, and everybody needs one.</summary>
    public static StaffNeed FirstSecondFactor { get; } = new("first-second-factor", OwnFactorsEndpoints.Address);

    static readonly StaffNeed[] All = [OwnPassword, SecondFactor, FirstSecondFactor];

    public static StaffNeed? Named(string? name) => All.FirstOrDefault(need => need.Name == name);
}

namespace AccessRequests.Identity.SecondFactors;

/// <summary>Whether everybody on the staff needs a second factor. They do, unless a demonstration says otherwise.</summary>
public sealed record SecondFactorPolicy(bool IsRequired)
{
    const string Setting = "SignIn:SecondFactor";

    public static SecondFactorPolicy From(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or "required" => new(true),
        "optional" => new(false),
        _ => throw new InvalidOperationException($"{Setting} must be \"required\" or, for a demonstration, \"optional\""),
    };
}

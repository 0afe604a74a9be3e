namespace AccessRequests.Identity;

/// <summary>What keeps machines from flooding the public's doors: the configuration section "PublicForms".</summary>
/// <param name="PerAddress">Submissions that are taken from one address within an hour.</param>
/// <param name="InTotal">From everywhere together.</param>
/// <param name="QuickestSeconds">Nobody reads and answers a form in less; what comes sooner waits until then.</param>
public sealed record PublicForms(int PerAddress = 10, int InTotal = 300, double QuickestSeconds = 3)
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static PublicForms From(IConfiguration configuration) => configuration.GetSection("PublicForms").Get<PublicForms>() ?? new();

    internal AttemptKind FromOneAddress => new("submission", PerAddress, Hour);

    internal AttemptKind FromEverywhere => new("submission-in-total", InTotal, Hour);
}

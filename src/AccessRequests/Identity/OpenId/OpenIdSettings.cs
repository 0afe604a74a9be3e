namespace AccessRequests.Identity.OpenId;

/// <summary>An OpenID Connect provider with which staff may sign in, such as Google Workspace: the configuration section "OpenIdConnect".</summary>
/// <param name="Authority">Its address, from which everything else about it is read.</param>
/// <param name="HostedDomain">Only accounts of this domain: the claim <c>hd</c> of Google.</param>
/// <param name="Name">What the button calls it.</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret, string? HostedDomain = null, string Name = "your organisation’s account")
{
    const string Section = "OpenIdConnect";

    /// <summary>Null where none is configured.</summary>
    public static OpenIdSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrEmpty(section[nameof(Authority)]))
            return null;
        var settings = section.Get<OpenIdSettings>()!;
        return !string.IsNullOrEmpty(settings.ClientId) && !string.IsNullOrEmpty(settings.ClientSecret) && (settings.Authority.Scheme == Uri.UriSchemeHttps || settings.Authority.IsLoopback)
            ? settings
            : throw new InvalidOperationException($"{Section} needs an https {nameof(Authority)}, a {nameof(ClientId)} and a {nameof(ClientSecret)}");
    }

    public override string ToString() => $"{Authority}";
}

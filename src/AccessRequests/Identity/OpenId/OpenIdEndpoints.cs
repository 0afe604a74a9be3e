using AccessRequests.Identity.SecondFactors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AccessRequests.Identity.OpenId;

/// <summary>Signing in with an account of the organisation's own provider, where one is configured.</summary>
public static class OpenIdEndpoints
{
    const string Address = "/staff/sign-in/openid";

    const string Scheme = "OpenIdConnect", Callback = $"{Address}/callback", Refused = "/staff/sign-in?refused";

    /// <summary>A provider that is asked for no older proof tells when it asked.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    public static void AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        if (OpenIdSettings.From(configuration) is not { } settings)
            return;
        services.AddSingleton(settings).AddScoped<OpenIdSignIn>();
        services.AddAuthentication().AddOpenIdConnect(Scheme, options => Configure(options, settings));
    }

    public static void MapOpenId(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<OpenIdSettings>() is not null)
            app.MapGet(Address, ([FromQuery] string? returnUrl) =>
                Results.Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Local(returnUrl) ?? "/staff" }, [Scheme])).AllowAnonymous().ExcludeFromDescription();
    }

    public static string AddressFor(string? wanted) => string.IsNullOrEmpty(wanted) ? Address : $"{Address}?returnUrl={Uri.EscapeDataString(wanted)}";

    static void Configure(OpenIdConnectOptions options, OpenIdSettings settings)
    {
        options.Authority = settings.Authority.ToString();
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.CallbackPath = Callback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // An answer in the address comes by a link, and so with our cookies, though they go to nobody else's forms.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.UsePkce = true;
        options.MaxAge = Recent;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.ClaimActions.Clear();
        options.TokenValidationParameters.ValidAudience = settings.ClientId;
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            if (settings.HostedDomain is { Length: > 0 } domain)
                context.ProtocolMessage.SetParameter("hd", domain);
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = Enter;
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdSignIn>>().LogWarning("A sign-in by OpenID Connect failed: {Failure}", context.Failure?.GetBaseException().GetType().Name);
            context.HandleResponse();
            context.Response.Redirect(Refused);
            return Task.CompletedTask;
        };
    }

    /// <summary>The provider's word stands for the password; the second factor is ours, unless the provider says that it asked for one.</summary>
    static async Task Enter(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var services = http.RequestServices;
        var signIn = services.GetRequiredService<OpenIdSignIn>();
        if (context.Principal is not { } told || await signIn.Find(told) is not { } member)
        {
            context.Response.Redirect(Refused);
            return;
        }
        var hasFactor = (await services.GetRequiredService<Proving>().MeansOf(member, http.RequestAborted)).HasAny;
        var needsFactor = hasFactor || services.GetRequiredService<SecondFactorPolicy>().IsRequired;
        var confirmedAt = signIn.ConfirmedAt(told) ?? (needsFactor ? null : services.GetRequiredService<TimeProvider>().GetUtcNow());
        await StaffSession.Begin(http, member, confirmedAt);
        var wanted = ReturnAddress.Local(context.ReturnUri);
        context.Response.Redirect(confirmedAt is null && hasFactor ? SecondFactorEndpoints.AddressFor(wanted) : wanted ?? "/staff");
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using Xunit;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace AccessRequests.EndToEnd.Identity;

/// <summary>Whom the provider says that it has at the browser, and how it words its word.</summary>
public sealed record Told(string Subject, string Email)
{
    public bool IsVerified { get; init; } = true;
    public string? Domain { get; init; } = "example.org";
    public string? Audience { get; init; }
    public string? Nonce { get; init; }
    public string[] Methods { get; init; } = [];
}

/// <summary>An OpenID Connect server on a port of its own. It signs and exchanges as a real one; only whom it has at the browser is said beforehand.</summary>
public sealed class Provider : IAsyncLifetime
{
    public const string ClientId = "access-requests", ClientSecret = "a secret between the two";

    WebApplication? app;

    public Told Next { get; set; } = new("nobody", "nobody@example.org");

    /// <summary>The nonce that it was asked to put into its word last.</summary>
    public string? LastNonce { get; private set; }

    public Uri Address => new(app!.Urls.Single() + "/");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddOpenIddict().AddServer(Configure);
        app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.MapGet("/authorize", Authorize);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Email);
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().EnableDegradedMode();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            LastNonce = context.Request.Nonce;
            if (context.ClientId != ClientId || context.Request.CodeChallenge is null)
                context.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                context.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<ProcessSignInContext>(handler => handler
            .SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 500)
            .UseInlineHandler(context =>
            {
                if (Next.Audience is { } audience)
                    context.IdentityTokenPrincipal?.SetAudiences(audience);
                if (Next.Nonce is { } nonce)
                    context.IdentityTokenPrincipal?.SetClaim(Claims.Nonce, nonce);
                return default;
            }));
    }

    IResult Authorize(HttpContext http)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Next.Subject).SetClaim(Claims.Email, Next.Email).SetClaim(Claims.EmailVerified, Next.IsVerified).SetClaim("hd", Next.Domain);
        if (Next.Methods.Length > 0)
            identity.SetClaims(Claims.AuthenticationMethodReference, [.. Next.Methods]).SetClaim(Claims.AuthenticationTime, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}

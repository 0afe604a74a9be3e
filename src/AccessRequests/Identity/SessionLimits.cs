using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AccessRequests.Identity;

/// <summary>How long a session lasts, whoever's it is: so long without use, so long in all, and how often it is asked whether it still stands.</summary>
public abstract class SessionLimits(TimeProvider time) : CookieAuthenticationEvents
{
    const string Start = "start";

    protected abstract TimeSpan Longest { get; }

    protected abstract TimeSpan RecheckedAfter { get; }

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items[Start] = Now.ToUnixTimeSeconds().ToString();
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (Now - Started(context.Properties) >= Longest)
        {
            await End(context);
            return;
        }
        if (Now - context.Properties.IssuedUtc < RecheckedAfter)
            return;
        if (await StillStands(context))
            context.ShouldRenew = true;
        else
            await End(context);
    }

    /// <summary>Asks the database; may replace the principal.</summary>
    protected abstract Task<bool> StillStands(CookieValidatePrincipalContext context);

    protected DateTimeOffset Now => time.GetUtcNow();

    static DateTimeOffset Started(AuthenticationProperties session) =>
        session.Items.TryGetValue(Start, out var seconds) && long.TryParse(seconds, out var start)
            ? DateTimeOffset.FromUnixTimeSeconds(start)
            : DateTimeOffset.MinValue;

    static async Task End(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}

using Microsoft.AspNetCore.Authentication.Cookies;

namespace AccessRequests.Identity;

public static class Setup
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AccessCodes>();
        builder.Services.AddSingleton<StaffDirectory>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
    }
}

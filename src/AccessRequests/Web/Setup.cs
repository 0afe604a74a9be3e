using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.Web;

public static class Setup
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        services.AddSingleton<SiteAssets>();
        services.AddScoped<OpenDoors>();
        services.Configure<RouteOptions>(options => options.ConstraintMap.Add("kind", typeof(KindConstraint)));
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The content security policy says it already, and more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.AddSingleton(
            configuration.GetSection(Organisation.Section).Get<Organisation>()
            ?? throw new InvalidOperationException($"Set the section {Organisation.Section}: the service must say whose it is."));
    }
}

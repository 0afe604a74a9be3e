using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.Web;

public static class Setup
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        services.AddSingleton<SiteAssets>();
        return services.AddSingleton(
            configuration.GetSection(Organisation.Section).Get<Organisation>()
            ?? throw new InvalidOperationException($"Set the section {Organisation.Section}: the service must say whose it is."));
    }
}

using AccessRequests.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AccessRequests.Operations;

public static class Setup
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<DeadMessages>().AddSingleton<IOperationalState>(provider => provider.GetRequiredService<DeadMessages>());
        services.AddSingleton<IOperationalState, ViewProgress>().AddSingleton<OperationsDesk>();
        services.AddHealthChecks().AddCheck<OperationalHealth>("operations", HealthStatus.Degraded, ["ready"]);
        return services;
    }

    public static void MapOperations(this IEndpointRouteBuilder app) => OperationsEndpoints.Map(app);
}

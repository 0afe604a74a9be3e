using AccessRequests.Identity.People;

namespace AccessRequests.Worklists;

public static class Setup
{
    public static IServiceCollection AddWorklists(this IServiceCollection services) => services.AddSingleton<WorklistQuery>().AddSingleton<IOpenWork, OpenWork>();

    public static void MapWorklists(this IEndpointRouteBuilder app)
    {
        app.MapWorklistPages();
        app.MapWorklistApi();
    }
}

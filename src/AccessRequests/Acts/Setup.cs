using Deadlines;

namespace AccessRequests.Acts;

public static class Setup
{
    public static IServiceCollection AddActs(this IServiceCollection services)
    {
        services.AddSingleton<SavedReplies>();
        services.AddSingleton(new Law(WorkingDayCalendar.For(AccessRequestSettings.Default.Division), AccessRequestSettings.Default));
        services.ConfigureHttpJsonOptions(options => Input.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }
}

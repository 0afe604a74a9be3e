using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Acts;

public static class Setup
{
    public static IServiceCollection AddActs(this IServiceCollection services)
    {
        services.AddSingleton<SavedReplies>().AddSingleton<IExpire>(provider => provider.GetRequiredService<SavedReplies>());
        services.AddHostedService<Forgetting>();
        services.AddSingleton(typeof(ActCatalogue<>));
        services.AddScoped(typeof(ActRunner<>)).AddScoped(typeof(Casefiles<>)).AddScoped<Reception>();
        services.AddSingleton(Law.Default);
        services.AddSingleton(provider => Places.From(provider.GetRequiredService<IConfiguration>()));
        services.ConfigureHttpJsonOptions(options => Input.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRequiredMembers();
        return services;
    }
}

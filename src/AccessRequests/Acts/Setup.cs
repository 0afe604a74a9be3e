using AccessRequests.Casework;
using Deadlines;
using Marten;

namespace AccessRequests.Acts;

public static class Setup
{
    public static IServiceCollection AddActs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SavedReplies>().AddSingleton<IExpire>(provider => provider.GetRequiredService<SavedReplies>());
        services.AddHostedService<Forgetting>();
        services.AddSingleton(typeof(ActCatalogue<>));
        services.AddScoped(typeof(ActRunner<>)).AddScoped(typeof(Casefiles<>)).AddSingleton<SharedTrips>().AddSingleton<OneRoundTrip>().AddScoped<Reception>();
        services.AddSingleton(ConfiguredLaw.From(configuration));
        services.AddSingleton<RecalculationLedger>().AddSingleton<DeadlineRecalculation>().AddHostedService<Recalculating>();
        services.AddSingleton(provider => Places.From(provider.GetRequiredService<IConfiguration>()));
        services.ConfigureHttpJsonOptions(options => Input.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddRequiredMembers();
        return services;
    }

    /// <summary>From now on, cases of this kind follow the law when it changes.</summary>
    /// <param name="kind">By which its progress is remembered: never renamed.</param>
    /// <param name="open">See <see cref="Recalculation{TCase}"/>.</param>
    /// <param name="decide">See <see cref="Recalculation{TCase}"/>.</param>
    public static IServiceCollection AddRecalculation<TCase>(this IServiceCollection services, string kind, string open, Func<TCase, Law, IFact?> decide)
        where TCase : class, ICaseState =>
        services.AddSingleton<IFollowLaw>(provider => new Recalculation<TCase>(
            kind, open, decide, provider.GetRequiredService<IDocumentStore>(), provider.GetRequiredService<TimeProvider>()));
}

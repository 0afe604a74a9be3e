using AccessRequests.Acts;

namespace AccessRequests.Journeys;

public static class Setup
{
    public static IServiceCollection AddJourneys(this IServiceCollection services) =>
        services.AddSingleton<Drafts>().AddSingleton<IExpire>(provider => provider.GetRequiredService<Drafts>());
}

namespace AccessRequests.Views;

public static class Setup
{
    public static IServiceCollection AddViews(this IServiceCollection services) => services.AddSingleton<Verification>().AddSingleton<Rebuilding>().AddHostedService<ReadingOn>();
}

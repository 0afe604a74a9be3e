using Marten;

namespace AccessRequests.CalendarFeeds;

public static class Setup
{
    public static IServiceCollection AddCalendarFeeds(this IServiceCollection services) => services.AddSingleton<Feeds>().AddSingleton<OwnDates>().AddSingleton<CalendarFile>();

    public static void AddCalendarFeeds(this StoreOptions store) => store.Storage.ExtendedSchemaObjects.Add(Feeds.TableDefinition);

    public static void MapCalendarFeeds(this IEndpointRouteBuilder app) => CalendarEndpoints.Map(app);
}

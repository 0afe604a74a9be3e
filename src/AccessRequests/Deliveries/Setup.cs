using AccessRequests.Acts;

namespace AccessRequests.Deliveries;

public static class Setup
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services.AddSingleton<IFollowFacts, Telling>().AddScoped<DeliveryDesk>().AddSingleton<LettersToPost>();

    public static void MapDeliveries(this IEndpointRouteBuilder app) => DeliveryEndpoints.Map(app);
}

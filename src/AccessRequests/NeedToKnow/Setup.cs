using AccessRequests.Casework;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.NeedToKnow;

public static class Setup
{
    public static IServiceCollection AddNeedToKnow(this IServiceCollection services) => services.AddSingleton<Purposes>().AddSingleton<StandingsOfCases>().AddSingleton<WallLookup>();

    public static void AddNeedToKnow(this StoreOptions store)
    {
        store.Projections.Add(new Standings(), ProjectionLifecycle.Inline);
        store.SendOnly(Standings.Called, Standings.Reads);
        store.Storage.ExtendedSchemaObjects.Add(Standings.TableDefinition);
    }
}

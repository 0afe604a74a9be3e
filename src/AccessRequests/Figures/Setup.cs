using AccessRequests.Casework;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Figures;

public static class Setup
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<FigureQuery>()
        .AddSingleton<FigureHistory>()
        .AddSingleton<CaseQuery>()
        .AddSingleton<CodeBook>()
        .AddSingleton<FigureNews>()
        .AddHostedService(provider => provider.GetRequiredService<FigureNews>());

    public static void AddFigures(this StoreOptions store)
    {
        store.Projections.Add(new CaseProjection(), ProjectionLifecycle.Async, CaseProjection.Name, options =>
        {
            foreach (var table in (string[])[FigureTables.Cases, FigureTables.Near, FigureTables.Counts, FigureTables.Days])
                options.DeleteDataInTableOnTeardown(table);
        });
        store.SendOnly(CaseProjection.Name, CaseProjection.Reads);
        foreach (var table in new[] { FigureTables.CaseTable, FigureTables.NearTable, FigureTables.CountTable, FigureTables.DaysTable })
            store.Storage.ExtendedSchemaObjects.Add(table);
    }
}

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
        store.Projections.Add(new FigureProjection(), ProjectionLifecycle.Async, FigureProjection.Name, options =>
        {
            options.DeleteDataInTableOnTeardown(FigureTables.Cases);
            options.DeleteDataInTableOnTeardown(FigureTables.Counts);
        });
        store.SendOnly(FigureProjection.Name, FigureProjection.Reads);
        store.Storage.ExtendedSchemaObjects.Add(FigureTables.CaseTable);
        store.Storage.ExtendedSchemaObjects.Add(FigureTables.CountTable);
    }
}

using AccessRequests.Casework;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Reports;

public static class Setup
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddSingleton<TallyBook>().AddSingleton<ReportQuery>().AddSingleton<DirectorsDigest>();

    public static void AddReports(this StoreOptions store)
    {
        store.Projections.Add<HistoryProjection>(ProjectionLifecycle.Async);
        store.SendOnly(HistoryProjection.Called, HistoryProjection.Reads);
        store.Schema.For<CaseHistory>()
            .DatabaseSchemaName("views")
            .DocumentAlias("case_history")
            .Index(row => new { row.LastOn, row.ReceivedOn }, index => index.Name = "case_history_by_time");
    }

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapReportPages();
        app.MapTrends();
    }
}

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
        // Marten writes enum columns by their C# names, as the gate asks for them.
        store.Projections.Add<HistoryProjection>(ProjectionLifecycle.Async);
        store.Schema.For<CaseHistory>()
            .DatabaseSchemaName("views")
            .DocumentAlias("case_history")
            .Duplicate(row => row.Kind)
            .Duplicate(row => row.IsOpen, notNull: true)
            .Duplicate(row => row.IsForIntakeAlone, notNull: true)
            .Duplicate(row => row.AssigneeId)
            .Duplicate(row => row.ReceivedOn)
            .Duplicate(row => row.LastOn)
            .Index(row => new { row.LastOn, row.ReceivedOn }, index => index.Name = "case_history_by_time");
    }

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapReportPages();
        app.MapTrends();
    }
}

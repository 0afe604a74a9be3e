using AccessRequests.Identity.People;
using JasperFx.Events.Projections;
using Marten;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Worklists;

public static class Setup
{
    public static IServiceCollection AddWorklists(this IServiceCollection services) => services.AddSingleton<WorklistQuery>().AddSingleton<IOpenWork, OpenWork>();

    public static void AddWorklists(this StoreOptions store)
    {
        store.Projections.Add<WorklistProjection>(ProjectionLifecycle.Async);
        store.Schema.For<WorklistRow>()
            .DatabaseSchemaName("views")
            .DocumentAlias("worklist")
            .Index(row => new { row.LateAfter, row.Id }, index => { index.Name = "worklist_open_by_date"; index.Predicate = "is_open"; })
            .Index(row => new { row.LateAfter, row.Id }, index => { index.Name = "worklist_closed_by_date"; index.Predicate = "not is_open"; })
            .Index(row => new { row.AssigneeId, row.LateAfter, row.Id }, index => { index.Name = "worklist_of_somebody"; index.Predicate = "is_open and assignee_id is not null"; })
            .Index(row => new { row.ReceivedOn, row.Id }, index => { index.Name = "worklist_by_receipt"; });
    }

    public static void MapWorklists(this IEndpointRouteBuilder app)
    {
        app.MapWorklistPages();
        app.MapWorklistApi();
    }
}

using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Worklists;

public static class Setup
{
    public static void AddWorklists(this StoreOptions store)
    {
        store.Projections.Add<WorklistProjection>(ProjectionLifecycle.Async);
        store.Schema.For<WorklistRow>().Duplicate(row => row.SortOn);
    }
}

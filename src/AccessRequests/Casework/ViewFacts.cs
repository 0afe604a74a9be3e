using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Casework;

/// <summary>How a view follows the facts.</summary>
public static class ViewFacts
{
    /// <summary>
    /// Has a view that was added be sent the facts that say something by one of these contracts: it is neither sent nor has to read any other,
    /// when it follows or is made anew. What is written with the facts themselves is handed all of these. Only facts whose names were given
    /// to the store before are known.
    /// </summary>
    public static void SendOnly(this StoreOptions store, string view, IReadOnlyList<Type> contracts) =>
        store.Projections.All.OfType<ProjectionBase>().Single(source => source.Name == view).IncludedEventTypes.AddRange(
            ((IReadOnlyStoreOptions)store).Events.AllKnownEventTypes().Select(known => known.EventType).Where(type => contracts.Any(contract => contract.IsAssignableFrom(type))));

    /// <summary>Under what names the store keeps how far each view that follows has read. What views had in a version before may stand there too.</summary>
    public static string[] Progress(this IDocumentStore store) => [.. ((DocumentStore)store).Options.Projections.AllShards().Select(shard => shard.Name.Identity)];

    /// <summary>
    /// What is written with these facts need not wait for the disk: how far the view has read stands in the same transaction, so
    /// whatever a crash undoes is read again.
    /// </summary>
    public static void NeedNotWait(this IDocumentOperations operations) => operations.QueueSqlCommand("set local synchronous_commit = off");
}

using AccessRequests.Casework;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Views;

/// <summary>Something that is kept from facts and could be made anew from them.</summary>
/// <param name="Progress">Under which the store keeps how far it has read; null where it is written with the facts themselves.</param>
sealed record View(string Name, IReadOnlyList<ViewTable> Tables, string? Progress)
{
    public bool IsAsync => Progress is not null;

    /// <summary>Every projection that there is, whoever registered it.</summary>
    public static IReadOnlyList<View> All(DocumentStore store)
    {
        var progress = store.Options.Projections.AllShards().ToLookup(shard => shard.Name.Name, shard => shard.Name.Identity);
        return [.. store.Options.Projections.All.OrderBy(source => source.Name, StringComparer.Ordinal).Select(source => new View(
            source.Name, TablesOf(source, store), source.Lifecycle == ProjectionLifecycle.Async ? progress[source.Name].Single() : null))];
    }

    static IReadOnlyList<ViewTable> TablesOf(IProjectionSource<IDocumentOperations, IQuerySession> source, DocumentStore store) =>
        (source as IWriteTables ?? (source as ProjectionWrapper<IDocumentOperations, IQuerySession>)?.Inner as IWriteTables)?.Tables
            ?? [.. source.PublishedTypes().Select(type => new ViewTable(((IReadOnlyStoreOptions)store.Options).FindOrResolveDocumentType(type).TableName.QualifiedName))];
}

namespace AccessRequests.Identity.People;

/// <summary>How much of the work in hand is whose. The room of lists knows.</summary>
public interface IOpenWork
{
    /// <summary>Open cases by the person to whom they are assigned, of those that count in the viewer's figures.</summary>
    Task<IReadOnlyDictionary<Guid, int>> Of(Actor viewer, CancellationToken cancel);
}

using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Identity.People;

namespace AccessRequests.Worklists;

/// <summary>Counts of open cases by the person who has them, as the viewer's figures hold them.</summary>
sealed class OpenWork(FigureQuery figures) : IOpenWork
{
    static readonly FigureAsk Load = new([Measure.Load]);

    public async Task<IReadOnlyDictionary<Guid, int>> Of(Actor viewer, CancellationToken cancel) => (await figures.Read(viewer, Load, cancel)).Counts
        .Where(count => count.Key.Code.Length > 0)
        .GroupBy(count => Guid.Parse(count.Key.Code), count => count.Value)
        .ToDictionary(person => person.Key, person => person.Sum());
}

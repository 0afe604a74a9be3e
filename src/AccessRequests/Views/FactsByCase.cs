using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Marten.Events;

namespace AccessRequests.Views;

/// <summary>
/// The facts of a moment, page by page, of each case all of them: a view that is made anew from them writes what there is of a case once,
/// and asks for nothing that it wrote before. The next page is read while one is made use of.
/// </summary>
/// <param name="session">On which nothing else is asked meanwhile.</param>
/// <param name="upTo">The number of the last fact that counts.</param>
/// <param name="types">Only these; all where there is none.</param>
sealed class FactsByCase(IQuerySession session, long upTo, IReadOnlyList<Type> types)
{
    const int Cases = 500;

    public async IAsyncEnumerable<IReadOnlyList<StreamAction>> Pages([EnumeratorCancellation] CancellationToken cancel)
    {
        var next = Page("", cancel);
        while (await next is ({ } last, var facts))
        {
            next = Page(last, cancel);
            yield return facts;
        }
    }

    /// <summary>The facts of the first cases after one of them, and the last of these cases; null where there is no other.</summary>
    async Task<(string? Last, IReadOnlyList<StreamAction> Facts)> Page(string after, CancellationToken cancel)
    {
        var cases = (await session.AdvancedSql.QueryAsync<string>($"select id from casework.mt_streams where id > ? order by id limit {Cases}", cancel, after)).ToArray();
        if (cases is [])
            return (null, []);
        var facts = session.Events.QueryAllRawEvents().Where(e => cases.Contains(e.StreamKey) && e.Sequence <= upTo);
        if (types is not [])
            facts = facts.Where(e => e.EventTypesAre(types.ToArray()));
        var ofEach = (await facts.ToListAsync(cancel)).ToLookup(e => e.StreamKey!);
        return (cases[^1], [.. cases.Where(ofEach.Contains).Select(id => StreamAction.Start(id, [.. ofEach[id].OrderBy(e => e.Version)]))]);
    }
}

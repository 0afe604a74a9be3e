using System.Runtime.CompilerServices;
using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Marten.Internal;
using Npgsql;

namespace AccessRequests.Views;

/// <summary>
/// The facts of a moment, page by page, of each case all of them: a view that is made anew from them writes what there is of a case once,
/// and asks for nothing that it wrote before. The next page is read while one is made use of.
/// </summary>
sealed class FactsByCase
{
    const int Cases = 500;

    readonly IQuerySession session;
    readonly long upTo;
    readonly string[]? names;
    readonly FactRows facts;

    /// <param name="session">On which nothing else is asked meanwhile.</param>
    /// <param name="upTo">The number of the last fact that counts.</param>
    /// <param name="types">Only these; all where there is none.</param>
    public FactsByCase(IQuerySession session, long upTo, IReadOnlyCollection<Type> types)
    {
        (this.session, this.upTo, facts) = (session, upTo, new FactRows(session));
        if (types.Count > 0)
            names = [.. session.DocumentStore.Options.Events.AllKnownEventTypes().Where(known => types.Contains(known.EventType)).Select(known => known.EventTypeName)];
    }

    public async IAsyncEnumerable<IReadOnlyList<StreamAction>> Pages([EnumeratorCancellation] CancellationToken cancel)
    {
        var next = Page("", cancel);
        while (await next is ({ } last, var page))
        {
            next = Page(last, cancel);
            yield return page;
        }
    }

    /// <summary>The facts of the first cases after one of them, and the last of these cases; null where there is no other.</summary>
    async Task<(string? Last, IReadOnlyList<StreamAction> Facts)> Page(string after, CancellationToken cancel)
    {
        var cases = (await session.AdvancedSql.QueryAsync<string>($"select id from casework.mt_streams where id > ? order by id limit {Cases}", cancel, after)).ToArray();
        if (cases is [])
            return (null, []);
        await using var command = new NpgsqlCommand($"{facts.Select} where d.stream_id = any($1) and d.seq_id <= $2{(names is null ? "" : " and d.type = any($3)")} order by d.stream_id, d.version")
        {
            Parameters = { new() { Value = cases }, new() { Value = upTo } },
        };
        if (names is not null)
            command.Parameters.Add(new() { Value = names });
        await using var rows = await ((IMartenSession)session).ExecuteReaderAsync(command, cancel);
        return (cases[^1], [.. (await facts.Read(rows, cancel)).GroupBy(fact => fact.StreamKey!).Select(ofCase => StreamAction.Start(ofCase.Key, [.. ofCase]))]);
    }
}

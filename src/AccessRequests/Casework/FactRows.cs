using System.Data.Common;
using JasperFx.Events;
using Marten;
using Marten.Internal;
using Weasel.Storage;

namespace AccessRequests.Casework;

/// <summary>
/// Facts as Marten selects them, read with its own reader. Its lists wait once more for every column of every fact; of a row that has arrived
/// there is nothing to wait for.
/// </summary>
sealed class FactRows
{
    readonly ISelector<IEvent> reader;

    public FactRows(IQuerySession session)
    {
        var storage = ((IMartenSession)session).EventStorage();
        reader = (ISelector<IEvent>)storage;
        Select = $"select {string.Join(", ", storage.SelectFields())} from {storage.FromObject} as d";
    }

    /// <summary>To be gone on with by a condition over <c>d</c>.</summary>
    public string Select { get; }

    public async Task<IReadOnlyList<IEvent>> Read(DbDataReader rows, CancellationToken cancel)
    {
        var facts = new List<IEvent>();
        while (await rows.ReadAsync(cancel))
            facts.Add(reader.Resolve(rows));
        return facts;
    }
}

using Deadlines;

namespace AccessRequests.Acts;

/// <summary>Works every open case of every kind out again under the law as it is now. Doing it twice, or on two nodes at once, adds nothing.</summary>
public sealed class DeadlineRecalculation(IEnumerable<IFollowLaw> kinds, RecalculationLedger ledger, Law law)
{
    /// <summary>Few enough to be one short transaction; what a kill undoes is one of them.</summary>
    const int BatchSize = 200;

    /// <summary>What is not done yet under this law, and from the beginning where <paramref name="again"/> asks for it.</summary>
    public async Task<(int Cases, int Moved)> Run(bool again, CancellationToken cancel)
    {
        var (cases, moved) = (0, 0);
        foreach (var kind in kinds)
        {
            var (isDone, after) = await ledger.Find(kind.Kind, law, cancel);
            if (isDone && !again)
                continue;
            if (again)
                after = null;
            do
            {
                var batch = await kind.Next(after, BatchSize, law, cancel);
                (cases, moved, after) = (cases + batch.Cases, moved + batch.Moved, batch.Last);
            }
            while (after is not null);
        }
        return (cases, moved);
    }
}

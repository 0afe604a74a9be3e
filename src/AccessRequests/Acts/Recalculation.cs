using AccessRequests.Casework;
using AccessRequests.Identity;
using Deadlines;
using JasperFx;
using Marten;
using Marten.Linq.MatchesSql;

namespace AccessRequests.Acts;

/// <summary>A kind of case whose dates follow the law: registered once, it is worked out again when calendar or settings change.</summary>
public interface IFollowLaw
{
    /// <summary>By which its progress is remembered: never renamed.</summary>
    string Kind { get; }

    /// <summary>The next open cases after that reference, in order; what moves is recorded, with how far this has come.</summary>
    Task<Recalculated> Next(string? after, int count, Law law, CancellationToken cancel);
}

/// <param name="Last">The last case looked at; null where there was none left.</param>
public sealed record Recalculated(int Cases, int Moved, string? Last);

/// <summary>
/// Works open cases of one kind out again, a batch in a transaction. Whoever records something in one of them meanwhile
/// is not overwritten: the batch is read anew, in smaller steps.
/// </summary>
/// <param name="open">The cases whose dates may still move, as a condition on the stored state (<c>data</c>).</param>
/// <param name="decide">What is to be recorded in a case under that law; null where no date of it moves.</param>
sealed class Recalculation<TCase>(string kind, string open, Func<TCase, Law, IFact?> decide, IDocumentStore store, TimeProvider time) : IFollowLaw
    where TCase : class, ICaseState
{
    const int Attempts = 20;

    public string Kind => kind;

    public async Task<Recalculated> Next(string? after, int count, Law law, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Batch(after, count, law, cancel);
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
                count = Math.Max(1, count / 4);
            }
        }
    }

    async Task<Recalculated> Batch(string? after, int count, Law law, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        session.RecordAs(Actor.System);
        // By the key alone first: the planner takes a condition on the state for so rare that it would look through all cases every time.
        var page = await session.Query<TCase>().Where(found => found.MatchesSql("d.id > ?", after ?? "")).OrderBy(found => found.Id).Take(count).Select(found => found.Id).ToListAsync(cancel);
        var cases = page.Count == 0 ? [] : await session.QueryAsync<TCase>($"where id = any(?) and {open}", cancel, (object)page.ToArray());
        var moved = 0;
        foreach (var found in cases)
        {
            if (decide(found, law) is not { } fact)
                continue;
            session.Events.Append(found.Id, found.Version + 1L, fact);
            moved++;
        }
        var last = page is [.., var end] ? end : null;
        RecalculationLedger.Remember(session, kind, law, last, time.GetUtcNow());
        await session.SaveChangesAsync(cancel);
        return new(cases.Count, moved, last);
    }
}

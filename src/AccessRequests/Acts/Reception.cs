using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using Marten;
using Npgsql;

namespace AccessRequests.Acts;

/// <summary>Something that begins a case of one kind.</summary>
/// <param name="Content">All that was sent: a repeat under the same key must be the same.</param>
/// <param name="IdempotencyKey">The sender's own random key; a repeat with it gets the same receipt. Null: every sending is new.</param>
/// <param name="Decide">Given the people of the case to be, and the date in London.</param>
/// <param name="Receipt">What whoever brought it is told.</param>
public sealed record Arrival<TReceipt>(
    KindOfCase Kind, object Content, Actor Actor, string? IdempotencyKey, Func<Sealers, DateOnly, Decision> Decide, Func<BegunCase, TReceipt> Receipt) where TReceipt : class;

/// <summary>A case that is about to be stored.</summary>
/// <param name="NewAccessCode">Makes the code with which it can be followed. It is shown in the receipt and never again.</param>
public sealed record BegunCase(string Reference, IReadOnlyList<IFact> Facts, Func<string> NewAccessCode);

/// <summary>Takes a case in, whichever door it came through: one transaction, in one round trip, for the case, its keys, its code and the saved reply.</summary>
public sealed class Reception(
    IDocumentStore store, OneRoundTrip trip, PersonKeys keys, AccessCodes codes, SavedReplies replies, StaffDirectory staff, IEnumerable<IFollowFacts> followers, TimeProvider time)
{
    const int Attempts = 3;

    /// <param name="withIt">What must be stored in the same transaction.</param>
    /// <exception cref="KeyReusedException">The key came before, with something else.</exception>
    public async Task<(TReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Receive<TCase, TReceipt>(
        Arrival<TReceipt> arrival, CancellationToken cancel, Action<IDocumentSession, TReceipt>? withIt = null)
        where TCase : class, ICaseState
        where TReceipt : class
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(arrival.Content, Input.Json);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (receipt, errors) = await Store<TCase, TReceipt>(arrival, content, withIt, cancel);
                // What was accepted yesterday may be refused today.
                return receipt is null && await Before(arrival, content, cancel) is { } accepted ? (accepted, []) : (receipt, errors);
            }
            catch (Exception e) when (attempt < Attempts && (IsDuplicate(e) || arrival.IdempotencyKey is not null && IsLost(e)))
            {
                // The same submission came before, or twice at once; or the random reference was taken; or the connection broke, and nobody knows.
                if (await Before(arrival, content, cancel) is { } before)
                    return (before, []);
            }
        }
    }

    async Task<(TReceipt?, IReadOnlyList<FieldError>)> Store<TCase, TReceipt>(
        Arrival<TReceipt> arrival, byte[] content, Action<IDocumentSession, TReceipt>? withIt, CancellationToken cancel)
        where TCase : class, ICaseState
        where TReceipt : class
    {
        var today = UkTime.DateOf(time.GetUtcNow());
        var reference = arrival.Kind.NewReference(today).Value;
        await using var session = store.LightweightSession(new Marten.Services.SessionOptions().ListenAt(trip));

        var people = Sealers.New(reference);
        var decision = arrival.Decide(people, today);
        if (decision.IsRefused)
            return (null, [.. decision.Refusals.Select(FieldErrors.From)]);

        var receipt = arrival.Receipt(new BegunCase(reference, decision.Events, () => codes.Issue(session, reference).Shown));
        keys.Keep(session, people);
        session.RecordAs(arrival.Actor);
        session.Events.StartStream<TCase>(reference, decision.Events);
        var begun = RecordedFacts.Of(reference, decision.Events, arrival.Actor, await staff.Everybody(cancel), time.GetUtcNow());
        foreach (var follower in followers)
            follower.Follow(session, begun);
        if (arrival.IdempotencyKey is { } key)
            replies.Keep(session, key, content, receipt);
        withIt?.Invoke(session, receipt);
        await session.SaveChangesAsync(cancel);
        return (receipt, []);
    }

    /// <summary>What whoever sent it was told the first time. It is asked for only where something stands in the way: hardly anything comes twice.</summary>
    async Task<TReceipt?> Before<TReceipt>(Arrival<TReceipt> arrival, byte[] content, CancellationToken cancel) where TReceipt : class =>
        arrival.IdempotencyKey is { } key ? await replies.Find<TReceipt>(key, content, cancel) : null;

    static bool IsDuplicate(Exception e) => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    static bool IsLost(Exception e) => e is NpgsqlException { IsTransient: true };
}

using System.Text.Json;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using Marten;
using Npgsql;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>What someone who asked is told, once it is durably stored. The access code is shown here and never again.</summary>
public sealed record AccessRequestReceipt(string CaseReference, string AccessCode, DateOnly ReceivedOn, AccessRequestClock Clock);

/// <summary>Takes a request in, whichever door it came through: one transaction for the case, its keys, its code and the saved reply.</summary>
public sealed class Reception(
    IDocumentStore store, PersonKeys keys, AccessCodes codes, SavedReplies replies, Law law, TimeProvider time)
{
    const int Attempts = 3;

    /// <param name="receivedOn">Null: it is received now (rule T1: when the server accepts it).</param>
    /// <param name="idempotencyKey">The sender's own random key; a repeat with it gets the same receipt.</param>
    /// <param name="withIt">What must be stored in the same transaction.</param>
    /// <exception cref="KeyReusedException">The key came before, with another request.</exception>
    public async Task<(AccessRequestReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Receive(
        ReceiveAccessRequest ask, Channel channel, DateOnly? receivedOn, Actor actor, string? idempotencyKey, CancellationToken cancel,
        Action<IDocumentSession, AccessRequestReceipt>? withIt = null)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new { ask, channel, receivedOn }, Input.Json);
        for (var attempt = 1; ; attempt++)
        {
            if (idempotencyKey is not null && await replies.Find<AccessRequestReceipt>(idempotencyKey, content, cancel) is { } before)
                return (before, []);
            try
            {
                return await Store(ask, channel, receivedOn, actor, idempotencyKey, content, withIt, cancel);
            }
            catch (Exception e) when (attempt < Attempts && IsDuplicate(e))
            {
                // Either the random reference was taken, or the same submission arrived twice at once: look again.
            }
        }
    }

    /// <summary>A request that reached staff by another way; its shape was checked.</summary>
    /// <exception cref="KeyReusedException">The key came before, with another request.</exception>
    public async Task<(AccessRequestReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Record(
        RecordAccessRequest record, Actor actor, string? idempotencyKey, CancellationToken cancel)
    {
        var (receipt, errors) = await Receive(record.Request!, record.Channel!.Value, record.ReceivedOn, actor, idempotencyKey, cancel);
        return (receipt, RecordAccessRequest.InPlace(errors));
    }

    async Task<(AccessRequestReceipt?, IReadOnlyList<FieldError>)> Store(
        ReceiveAccessRequest ask, Channel channel, DateOnly? receivedOn, Actor actor, string? idempotencyKey, byte[] content,
        Action<IDocumentSession, AccessRequestReceipt>? withIt, CancellationToken cancel)
    {
        var today = UkTime.DateOf(time.GetUtcNow());
        var reference = KindOfCase.AccessRequest.NewReference(today).Value;
        await using var session = store.LightweightSession();

        var people = Sealers.New(reference);
        var subject = people.For(PersonKeys.Subject);
        var requester = ask.For == RequestedFor.Self ? subject : people.For(PersonKeys.Requester);
        var decision = ReceiveAccessRequest.Decide(ask, channel, receivedOn ?? today, today, subject, requester, law);
        if (decision.IsRefused)
            return (null, [.. decision.Refusals.Select(FieldErrors.From)]);

        var received = (AccessRequestReceived)decision.Events[0];
        var receipt = new AccessRequestReceipt(reference, codes.Issue(session, reference).Shown, received.ReceivedOn, received.Clock);
        keys.Keep(session, people);
        session.RecordAs(actor);
        session.Events.StartStream<SubjectAccessRequest>(reference, decision.Events);
        if (idempotencyKey is not null)
            replies.Keep(session, idempotencyKey, content, receipt);
        withIt?.Invoke(session, receipt);
        await session.SaveChangesAsync(cancel);
        return (receipt, []);
    }

    static bool IsDuplicate(Exception? e) =>
        e is Marten.Exceptions.ExistingStreamIdCollisionException or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || e is not null && IsDuplicate(e.InnerException);
}

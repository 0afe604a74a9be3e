using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>What someone who asked is told, once it is durably stored. The access code is shown here and never again.</summary>
public sealed record AccessRequestReceipt(string CaseReference, string AccessCode, DateOnly ReceivedOn, AccessRequestClock Clock);

/// <summary>Takes a request in, whichever door it came through.</summary>
public sealed class AccessRequestReception(Reception reception, Law law)
{
    /// <param name="receivedOn">Null: it is received now (rule T1: when the server accepts it).</param>
    /// <param name="idempotencyKey">The sender's own random key; a repeat with it gets the same receipt.</param>
    /// <param name="withIt">What must be stored in the same transaction.</param>
    /// <param name="cameOf">The reference of the case in which it was found.</param>
    /// <exception cref="KeyReusedException">The key came before, with another request.</exception>
    public Task<(AccessRequestReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Receive(
        ReceiveAccessRequest ask, Channel channel, DateOnly? receivedOn, Actor actor, string? idempotencyKey, CancellationToken cancel,
        Action<IDocumentSession, AccessRequestReceipt>? withIt = null, string? cameOf = null) =>
        reception.Receive<SubjectAccessRequest, AccessRequestReceipt>(
            new(KindOfCase.AccessRequest, new { ask, channel, receivedOn, cameOf }, actor, idempotencyKey,
                (people, today) => ReceiveAccessRequest.Decide(ask, channel, receivedOn ?? today, today, people.For(PersonKeys.Subject), SealerOfRequester(ask, people), law, cameOf),
                Receipt),
            cancel, withIt);

    /// <summary>A request that reached staff by another way; its shape was checked.</summary>
    /// <exception cref="KeyReusedException">The key came before, with another request.</exception>
    public async Task<(AccessRequestReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Record(
        RecordAccessRequest record, Actor actor, string? idempotencyKey, CancellationToken cancel)
    {
        var (receipt, errors) = await Receive(record.Request!, record.Channel!.Value, record.ReceivedOn, actor, idempotencyKey, cancel, cameOf: CaseReference.TryParse(record.CameOf, out var other) ? other.Value : null);
        return (receipt, RecordAccessRequest.InPlace(errors));
    }

    static Sealer SealerOfRequester(ReceiveAccessRequest ask, Sealers people) => people.For(ask.For == RequestedFor.Self ? PersonKeys.Subject : PersonKeys.Requester);

    static AccessRequestReceipt Receipt(BegunCase begun)
    {
        var received = (AccessRequestReceived)begun.Facts[0];
        return new AccessRequestReceipt(begun.Reference, begun.NewAccessCode(), received.ReceivedOn, received.Clock);
    }
}

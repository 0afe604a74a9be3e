using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.Complaints.Intake;

/// <summary>What someone who complained is told, once it is durably stored. The access code is shown here and never again.</summary>
public sealed record ComplaintReceipt(string CaseReference, string AccessCode, DateOnly ReceivedOn, ComplaintClock Clock);

/// <summary>Takes a complaint in, whichever door it came through.</summary>
public sealed class ComplaintReception(Reception reception, StaffDirectory staff, Law law)
{
    /// <param name="receivedOn">Null: it is received now (rule T1: when the server accepts it).</param>
    /// <param name="idempotencyKey">The sender's own random key; a repeat with it gets the same receipt.</param>
    /// <param name="withIt">What must be stored in the same transaction.</param>
    /// <param name="cameOf">The reference of the case in which it was found.</param>
    /// <exception cref="KeyReusedException">The key came before, with another complaint.</exception>
    public async Task<(ComplaintReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Receive(
        ReceiveComplaint tell, Channel channel, DateOnly? receivedOn, Actor actor, string? idempotencyKey, CancellationToken cancel,
        Action<IDocumentSession, ComplaintReceipt>? withIt = null, string? cameOf = null)
    {
        var handlers = await Handlers(cancel);
        return await reception.Receive<Complaint, ComplaintReceipt>(
            new(KindOfCase.Complaint, new { tell, channel, receivedOn, cameOf }, actor, idempotencyKey,
                (people, today) => ReceiveComplaint.Decide(tell, channel, receivedOn ?? today, today, people, handlers, law, cameOf),
                Receipt),
            cancel, withIt);
    }

    /// <summary>A complaint that reached staff by another way; its shape was checked.</summary>
    /// <exception cref="KeyReusedException">The key came before, with another complaint.</exception>
    public async Task<(ComplaintReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Record(
        RecordComplaint record, Actor actor, string? idempotencyKey, CancellationToken cancel)
    {
        var (receipt, errors) = await Receive(record.Complaint!, record.Channel!.Value, record.ReceivedOn, actor, idempotencyKey, cancel, cameOf: CaseReference.TryParse(record.CameOf, out var other) ? other.Value : null);
        return (receipt, RecordComplaint.InPlace(errors));
    }

    async Task<Handlers> Handlers(CancellationToken cancel)
    {
        var everyone = await staff.Everybody(cancel);
        IReadOnlyList<Guid> Having(string role) => [.. everyone.Where(colleague => colleague.Roles.Contains(role)).Select(colleague => colleague.Id)];
        return new Handlers(Having(Role.Intake), Having(Role.Independent), Having(Role.Director), Having(Role.Lead));
    }

    static ComplaintReceipt Receipt(BegunCase begun)
    {
        var received = (ComplaintReceived)begun.Facts[0];
        return new ComplaintReceipt(begun.Reference, begun.NewAccessCode(), received.ReceivedOn, received.Clock);
    }
}

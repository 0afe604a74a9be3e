using AccessRequests.Confidentiality;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;

namespace AccessRequests.Deliveries;

/// <summary>What staff do about a mail or letter.</summary>
public enum DeliveryDeed { CameBack, SendAgain, Posted }

/// <summary>What became of the mail of a case, for whoever may open it, and what can be done about it, for whoever may work on it.</summary>
public sealed class DeliveryDesk(MailLedger ledger, CaseDoors doors, Purposes purposes, TimeProvider time)
{
    /// <returns>Null where for them there is no such case.</returns>
    /// <exception cref="PurposeNeededException">They may look once they have said what for.</exception>
    public async Task<IReadOnlyList<Delivery>?> Of(string reference, Actor actor, CancellationToken cancel)
    {
        var reach = await ReachOf(reference, actor, null, cancel);
        if (reach is Reach.Purpose)
            reach = await ReachOf(reference, actor, (await purposes.Of(actor, reference, cancel))?.Until, cancel);
        return reach switch
        {
            Reach.None => null,
            Reach.Purpose => throw new PurposeNeededException(reference),
            _ => await ledger.OfCase(reference, cancel),
        };
    }

    /// <returns>As it is now; null where for them there is nothing, or nothing to be done.</returns>
    public async Task<Delivery?> Do(DeliveryDeed deed, Guid id, Actor actor, CancellationToken cancel)
    {
        if (await ledger.Find(id, cancel) is not { } found || !await MayWorkOn(found, actor, cancel))
            return null;
        var isDone = deed switch
        {
            DeliveryDeed.CameBack => await ledger.CameBack(id, "staff say so", actor.StaffId, cancel),
            DeliveryDeed.Posted => await ledger.Posted(id, actor, cancel),
            _ => await ledger.SendAgain(id, cancel),
        };
        return isDone ? await ledger.Find(id, cancel) : null;
    }

    async Task<bool> MayWorkOn(Delivery mail, Actor actor, CancellationToken cancel) =>
        mail.CaseReference is { } reference && await ReachOf(reference, actor, null, cancel) is Reach.Work;

    async Task<Reach> ReachOf(string reference, Actor actor, DateTimeOffset? purposeUntil, CancellationToken cancel) =>
        await doors.AccessOf(reference, cancel) is { } access ? Gate.Of(actor, reference, access, time.GetUtcNow(), purposeUntil) : Reach.None;
}

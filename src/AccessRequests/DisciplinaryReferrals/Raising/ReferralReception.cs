using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals.Raising;

/// <summary>What whoever raised a referral is told; they learn no more of it.</summary>
public sealed record ReferralReceipt(string CaseReference, DateOnly ReferredOn);

/// <summary>Takes a referral in, whichever door it came through.</summary>
public sealed class ReferralReception(Reception reception, StaffDirectory staff, Law law, TimeProvider time)
{
    /// <exception cref="KeyReusedException">The key came before, with another referral.</exception>
    public async Task<(ReferralReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Raise(RaiseReferral raise, Actor actor, string? idempotencyKey, CancellationToken cancel)
    {
        var everybody = await staff.Everybody(cancel);
        return await reception.Receive<DisciplinaryReferral, ReferralReceipt>(
            new Arrival<ReferralReceipt>(
                KindOfCase.DisciplinaryReferral, raise, actor, idempotencyKey,
                (people, _) => RaiseReferral.Decide(raise, new OpeningDesk(time.GetUtcNow(), people, law), actor, everybody),
                begun => new ReferralReceipt(begun.Reference, ((ReferralRaised)begun.Facts[0]).ReferredOn)),
            cancel);
    }
}

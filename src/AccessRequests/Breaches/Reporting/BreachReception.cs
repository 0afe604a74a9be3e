using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Breaches.Reporting;

/// <summary>What whoever reported a breach is told.</summary>
/// <param name="NotifyBy">Until when the regulator would have to be told, as far as is known.</param>
public sealed record BreachReceipt(string CaseReference, DateTimeOffset ReportedAt, DateTimeOffset? NotifyBy);

/// <summary>Takes a report in, whichever door it came through.</summary>
public sealed class BreachReception(Reception reception, Law law, TimeProvider time)
{
    /// <exception cref="KeyReusedException">The key came before, with another report.</exception>
    public Task<(BreachReceipt? Receipt, IReadOnlyList<FieldError> Errors)> Report(ReportBreach report, Actor actor, string? idempotencyKey, CancellationToken cancel) =>
        reception.Receive<Breach, BreachReceipt>(
            new Arrival<BreachReceipt>(
                KindOfCase.Breach, report, actor, idempotencyKey, (people, _) => ReportBreach.Decide(report, new OpeningDesk(time.GetUtcNow(), people, law)), begun =>
                {
                    var reported = (BreachReported)begun.Facts[0];
                    return new BreachReceipt(begun.Reference, reported.ReportedAt, reported.Clock.DueAt);
                }),
            cancel);
}

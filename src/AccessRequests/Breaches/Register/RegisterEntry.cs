using System.Text.Json.Serialization;
using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Breaches.Register;

/// <summary>One breach in the register (UK GDPR art 33(5)): no personal data, so that it can be shown as a whole.</summary>
/// <param name="InTime">Whether the regulator was told within the 72 hours; null where it need not be told or has not been.</param>
public sealed record RegisterEntry(
    string CaseReference, DateTimeOffset ReportedAt, DateTimeOffset? AwareAt, BreachCause? Cause, int? ApproximatePeople, RiskLevel? Risk, bool? Notify, bool? InTime, int PeopleTold,
    BreachOutcome? Outcome)
{
    [JsonIgnore] public bool IsOpen => Outcome is null;

    public static RegisterEntry Of(Breach breach) => new(
        breach.Id, breach.Facts.ReportedAt, breach.Facts.AwareAt, breach.Description?.Cause, breach.Description?.ApproximatePeople ?? breach.Report.ApproximatePeople, breach.Assessment?.Level,
        breach.NotificationDecision?.Notify, breach.Clock.Status switch { BreachStatus.Met => true, BreachStatus.Late => false, _ => null }, breach.Told.Sum(told => told.HowMany), breach.Closure?.Outcome);
}

using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.NeedToKnow;

/// <summary>Which roles a kind of case needs, besides the people it was given to.</summary>
/// <param name="Leads">They lead it: every case of this kind that no wall keeps from them.</param>
/// <param name="TakesUp">They see what nobody has taken up, so that they can.</param>
/// <param name="IsForDirectors">Directors may open it for a stated purpose.</param>
sealed record KindAccess(CaseKind Kind, string Leads, string? TakesUp, bool IsForDirectors)
{
    public static IReadOnlyList<KindAccess> All { get; } =
    [
        new(CaseKind.AccessRequest, Role.Lead, Role.Caseworker, IsForDirectors: true),
        new(CaseKind.Complaint, Role.Lead, null, IsForDirectors: true),
        new(CaseKind.Breach, Role.Lead, null, IsForDirectors: true),
        new(CaseKind.DisciplinaryReferral, Role.ConductLead, null, IsForDirectors: false),
    ];

    /// <summary>Whoever takes such cases in or leads them: what is about one of them goes past them all.</summary>
    public bool IsHandledBy(Func<string, bool> hasRole) => hasRole(Role.Intake) || hasRole(Leads);

    public static KindAccess Of(CaseKind kind) => All.First(access => access.Kind == kind);
}

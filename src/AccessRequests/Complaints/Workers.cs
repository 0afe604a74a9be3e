using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;

namespace AccessRequests.Complaints;

/// <summary>Who may work on complaints. A role opens the door of an act; which cases there are for somebody, the gate decides.</summary>
static class Workers
{
    /// <summary>Those who take complaints in, and those who may stand in for them.</summary>
    public static readonly string[] OfIntake = [Role.Intake, Role.Lead, Role.Independent, Role.Director];

    /// <summary>Whoever may be given a complaint to look into.</summary>
    public static readonly string[] All = [.. OfIntake, Role.Caseworker];

    /// <summary>Somebody who works here, has to do with cases, and is neither the one it is about (rule C10) nor one of those it goes past.</summary>
    public static bool CanLookInto(this Desk desk, Complaint complaint, Guid id) =>
        !complaint.Access.Walled.Contains(id) && desk.Everybody.Any(colleague => colleague.Id == id && All.Any(colleague.Roles.Contains)
            && (complaint.Access.Admitted.Contains(id) || !Gate.GoesPast(colleague.Roles, KindOfCase.Complaint, complaint.Access)));
}

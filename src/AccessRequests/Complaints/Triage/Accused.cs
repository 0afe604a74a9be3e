using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;

namespace AccessRequests.Complaints.Triage;

static class Accused
{
    /// <summary>The fact that keeps the case from them, and where they were all who could lead it, the one that brings in an independent person.</summary>
    public static Decision Keeping(this Complaint complaint, IReadOnlyList<Guid> walled, Desk desk, IRaiseWall wall)
    {
        var outsiders = Walls.OutsidersFor(complaint.Id, complaint.Access, walled, desk);
        return outsiders.Count == 0 ? Decision.Record(wall) : Decision.Record(wall, new ColleagueBroughtIn(outsiders, null));
    }
}

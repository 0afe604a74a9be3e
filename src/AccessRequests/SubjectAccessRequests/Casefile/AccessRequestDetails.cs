using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>A case opened for somebody who works on it. Members whose key was destroyed read "erased".</summary>
/// <param name="Version">What the next act has to name as the version that was looked at.</param>
public sealed record AccessRequestDetails(
    string CaseReference, long Version, string Stage, Channel Channel, DateOnly ReceivedOn, RequestedFor For,
    string FullName, string? Email, string? Phone, string? PostalAddress, string? Relationship,
    string SubjectName, string? DateOfBirth, string? References, string Details, string? Period, DeliveryMethod? ReplyBy, string? Support,
    Guid? AssigneeId, AccessRequestClock Clock, IReadOnlyList<ChronicleEntry> Timeline)
{
    public static AccessRequestDetails Of(OpenCasefile<SubjectAccessRequest> file, IReadOnlyDictionary<Guid, string> names)
    {
        var (request, opened) = (file.Case, file.Opened);
        string? Read(Sealed? value) => opened.Text(value);
        return new AccessRequestDetails(
            request.Id, request.Version, request.Stage, request.Channel, request.ReceivedOn, request.For,
            Read(request.Requester.FullName)!, Read(request.Requester.Email), Read(request.Requester.Phone), Read(request.Requester.PostalAddress), Read(request.Requester.Relationship),
            Read(request.Subject.FullName)!, Read(request.Subject.DateOfBirth), Read(request.Subject.References),
            Read(request.Details)!, Read(request.Period), request.ReplyBy, Read(request.Support),
            request.AssigneeId, request.Clock, Chronicle.Of(file, names));
    }
}

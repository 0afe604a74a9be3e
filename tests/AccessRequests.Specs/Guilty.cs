using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using Marten;

namespace AccessRequests.Board;

/// <summary>Does what no room may, where only the code of a method shows it: a guard must be seen to bite.</summary>
static class Guilty
{
    public static string? Peek(object something, object key, IDocumentStore store)
    {
        if (something is not SubjectAccessRequest request || DateTime.UtcNow.Year < 2000)
            return null;
        store.LightweightSession().Events.StartStream(request.Id, []);
        return ((Sealer)key).Open(request.Details);
    }
}

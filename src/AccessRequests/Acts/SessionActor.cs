using AccessRequests.Identity;
using Marten;

namespace AccessRequests.Acts;

public static class SessionActor
{
    /// <summary>Events carry who recorded them; the correlation comes from the request by itself.</summary>
    public static void RecordAs(this IDocumentSession session, Actor actor) => session.LastModifiedBy = actor.Key;
}

using Marten;

namespace AccessRequests.Reminders;

static class Commits
{
    /// <summary>Ends the transaction of a session in which statements were executed at once. Without anything that waits in it, the session would not commit them.</summary>
    public static Task Commit(this IDocumentSession session, CancellationToken cancel)
    {
        session.QueueSqlCommand("select");
        return session.SaveChangesAsync(cancel);
    }
}

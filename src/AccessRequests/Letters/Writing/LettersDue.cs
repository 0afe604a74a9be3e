using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Deliveries;
using AccessRequests.Notifications;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace AccessRequests.Letters.Writing;

/// <summary>
/// Facts that send a letter have it due from the same transaction. A message with its id wakes the writing at once; where that
/// is lost, the sweep finds the row.
/// </summary>
sealed class LettersDue(Postbox post, IWolverineRuntime runtime, IHostApplicationLifetime service) : IFollowFacts
{
    public void Follow(IDocumentSession session, RecordedFacts recorded)
    {
        var first = recorded.Version - recorded.Facts.Count + 1;
        foreach (var (place, fact) in recorded.Facts.Index())
        {
            if (fact is not ISendLetter sends)
                continue;
            var (id, by) = (Guid.CreateVersion7(recorded.Now), (fact as ITellRequester)?.ToldBy);
            LetterStore.Add(session, id, recorded.Reference, first + place, sends.Letter, by, recorded.Now);
            var mail = Telling.KeyOf(recorded.Reference, recorded.Version);
            if (by is Channel.Post || by is null && recorded.WriteTo is null)
                post.Queue(session, new LetterToPost(mail, recorded.Reference, LetterKinds.Find(sends.Letter)!.Title, id));
            else
                // Whoever is told by email was told by then: who tells them follows the facts before us.
                post.Enclose(session, mail, id);
            Wake(session, id);
        }
    }

    /// <summary>The message lies in the same transaction. On the command line nobody would take it: there the sweep of the service does.</summary>
    void Wake(IDocumentSession session, Guid id)
    {
        if (!service.ApplicationStarted.IsCancellationRequested)
            return;
        var published = new MartenOutbox(runtime, session).PublishAsync(new WriteLetter(id));
        if (!published.IsCompletedSuccessfully)
            published.AsTask().GetAwaiter().GetResult();
    }
}

/// <summary>Write this letter now. Ids only: messages are copied, kept and logged.</summary>
public sealed record WriteLetter(Guid Id);

public static class WriteLetterHandler
{
    public static Task Handle(WriteLetter letter, LetterRoom room, CancellationToken cancel) => room.Write(letter.Id, cancel);
}

using AccessRequests.Notifications.Sending;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace AccessRequests.Notifications;

/// <summary>
/// The only door out. What is queued is a row in the caller's transaction: it goes if, and only if, what it tells of was
/// recorded. A message with its id wakes the sending at once; where that is lost, the sweep finds the row.
/// </summary>
public sealed class Postbox(IWolverineRuntime runtime, IHostApplicationLifetime service, TimeProvider time)
{
    const string Insert =
        $"""
        insert into {MailTable.Name} (id, key, audience, case_reference, staff_id, person, address, what, paragraphs, letter, state, queued_at, next_attempt_at, attempts, sent_again)
        values (?, ?, ?, nullif(?, ''), nullif(?, '00000000-0000-0000-0000-000000000000'::uuid), nullif(?, ''), nullif(?, ''), ?, ?, nullif(?, '00000000-0000-0000-0000-000000000000'::uuid), ?, ?, ?, 0, 0)
        on conflict (key) do update set letter = excluded.letter, what = excluded.what where excluded.letter is not null and mail.letter is null
        """;

    public void Queue(IDocumentSession session, StaffMail mail)
    {
        var id = Add(session, mail.Key, MailAudience.Staff, mail.CaseReference, mail.StaffId, null, null, mail.Subject, mail.Paragraphs, null, MailState.Queued);
        Wake(session, id);
    }

    public void Queue(IDocumentSession session, RequesterMail mail)
    {
        var id = Add(session, mail.Key, MailAudience.Requester, mail.CaseReference, null, mail.Person, mail.Address.Value, mail.What, [], null, MailState.Queued);
        Wake(session, id);
    }

    /// <summary>Puts a letter on the list of those to be printed and posted. Where it was there without what is to be printed, it gets that.</summary>
    public void Queue(IDocumentSession session, LetterToPost letter) =>
        Add(session, letter.Key, MailAudience.Requester, letter.CaseReference, null, null, null, letter.What, [], letter.Letter, MailState.ToPost);

    /// <summary>The mail that was queued under this key in the same transaction brings news of that letter.</summary>
    public void Enclose(IDocumentSession session, string key, Guid letter) => session.QueueSqlCommand($"update {MailTable.Name} set letter = ? where key = ? and letter is null", letter, key);

    Guid Add(
        IDocumentSession session, string key, MailAudience audience, string? reference, Guid? staff, string? person, string? address, string what,
        IReadOnlyList<string> paragraphs, Guid? letter, MailState state)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        session.QueueSqlCommand(
            Insert, id, key, audience == MailAudience.Staff ? "staff" : "requester", reference ?? "", staff ?? Guid.Empty, person ?? "", address ?? "", what, paragraphs.ToArray(),
            letter ?? Guid.Empty, state.Stored(), now, now);
        return id;
    }

    /// <summary>The message lies in the same transaction. On the command line nobody would take it: there the sweep of the service does.</summary>
    internal void Wake(IDocumentSession session, Guid id)
    {
        if (!service.ApplicationStarted.IsCancellationRequested)
            return;
        var published = new MartenOutbox(runtime, session).PublishAsync(new SendMail(id));
        if (!published.IsCompletedSuccessfully)
            published.AsTask().GetAwaiter().GetResult();
    }
}

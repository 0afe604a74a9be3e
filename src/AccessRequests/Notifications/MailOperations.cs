using AccessRequests.Notifications.Sending;
using AccessRequests.Web;
using Npgsql;

namespace AccessRequests.Notifications;

/// <summary>How the sending of mail does: where it goes, what waits and for how long, what failed.</summary>
sealed class MailOperations(NpgsqlDataSource database, MailSettings settings, TimeProvider time) : IOperationalState
{
    /// <summary>Mail that waits for longer tells of a server that cannot be reached.</summary>
    public static readonly TimeSpan MostAge = TimeSpan.FromMinutes(15);

    static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    public string Title => "Mail";

    public async Task<IReadOnlyList<OperationalLine>> Now(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            select count(*)::int, min(coalesce(first_tried_at, next_attempt_at)), (array_agg(why) filter (where why is not null))[1] from {MailTable.Name} where state = 'queued'
            union all select count(*)::int, max(settled_at), null from {MailTable.Name} where state in ('failed', 'came-back')
            union all select count(*)::int, min(queued_at), null from {MailTable.Name} where state = 'to-post'
            """);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var (waiting, since, why) = await Next();
        var (troubled, last, _) = await Next();
        var (letters, letterSince, _) = await Next();
        return
        [
            settings.IsBySmtp ? new("Where mail goes", settings.ToString()) : new("Where mail goes", $"Nowhere: no SMTP server is set. Mail is written as files into {settings.Folder}, and nobody gets it"),
            new("Waits to be sent", waiting == 0 ? "Nothing" : $"{UkFormat.Count(waiting, "mail")}, the oldest since {UkFormat.DateAndTime(since!.Value)}{(why is null ? "" : $": {why}")}", now - since > MostAge),
            new("Failed or came back", troubled == 0 ? "Nothing" : $"{UkFormat.Count(troubled, "mail")}, the last {UkFormat.DateAndTime(last!.Value)}", now - last < Fresh),
            new("Letters to be posted", letters == 0 ? "None" : $"{UkFormat.Count(letters, "letter")}, the oldest since {UkFormat.DateAndTime(letterSince!.Value)}"),
        ];

        async Task<(int Count, DateTimeOffset? At, string? Why)> Next()
        {
            await rows.ReadAsync(cancel);
            return (rows.GetInt32(0), rows.IsDBNull(1) ? null : rows.GetFieldValue<DateTimeOffset>(1), rows.IsDBNull(2) ? null : rows.GetString(2));
        }
    }
}

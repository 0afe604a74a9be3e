using Npgsql;

namespace AccessRequests.Notifications.Sending;

/// <summary>
/// Once a day, mail that went long ago is forgotten. That staff were told is of use while somebody may ask why a date was
/// missed: thirteen months, as long as the ledger of reminders. That whoever asked was told is evidence, and is kept as long
/// as they can sue: six years (Limitation Act 1980). What still waits is never forgotten.
/// </summary>
public sealed class MailPruning(NpgsqlDataSource database, TimeProvider time)
{
    const int AtOnce = 5000, MonthsOfStaff = 13, YearsOfRequesters = 6;

    const string Old =
        $"""
        select ctid from {MailTable.Name} where state not in ('queued', 'to-post')
          and (staff_id is not null and coalesce(settled_at, queued_at) < @staff or coalesce(settled_at, queued_at) < @requesters) limit @most
        """;

    DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>What another node has thrown away already is not there any more.</summary>
    public async Task Run(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now < next)
            return;
        while (await Delete(now, cancel) == AtOnce)
        {
            // The next lot.
        }
        next = now.AddDays(1);
    }

    async Task<int> Delete(DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"delete from {MailTable.Name} where ctid = any(array({Old}))");
        command.Parameters.Add(new("staff", now.AddMonths(-MonthsOfStaff)));
        command.Parameters.Add(new("requesters", now.AddYears(-YearsOfRequesters)));
        command.Parameters.Add(new("most", AtOnce));
        return await command.ExecuteNonQueryAsync(cancel);
    }
}

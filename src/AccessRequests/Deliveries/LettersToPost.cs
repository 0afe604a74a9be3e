using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.Deliveries;

/// <param name="Next">Give it as <c>after</c> for the next page; null on the last.</param>
public sealed record LetterPile(IReadOnlyList<Delivery> Letters, Guid? Next);

/// <summary>Letters that nobody has posted yet, the oldest first, of the cases on which whoever looks may act.</summary>
sealed class LettersToPost(NpgsqlDataSource database, TimeProvider time)
{
    const int Take = 25;

    /// <param name="after">The last letter of the page before: their names begin with when they were made, so they stand in that order.</param>
    public async Task<LetterPile> Read(Actor viewer, Guid? after, CancellationToken cancel)
    {
        var gate = new GateSql(viewer, Scope.Work, time.GetUtcNow());
        await using var command = database.CreateCommand(
            $"""
            select {MailLedger.Columns} from {MailTable.Name} where state = '{MailState.ToPost.Stored()}'{(after is null ? "" : " and id > @after")}
              and exists (select 1 from {FigureTables.Cases} w where w.id = mail.case_reference and {gate.Condition})
            order by id limit {Take + 1}
            """);
        gate.AddTo(command.Parameters);
        if (after is { } last)
            command.Parameters.Add(new("after", NpgsqlDbType.Uuid) { Value = last });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var letters = new List<Delivery>();
        while (await rows.ReadAsync(cancel))
            letters.Add(MailLedger.Of(rows));
        var (shown, lastShown) = Keyset.Page(letters, Take);
        return new LetterPile(shown, lastShown?.Id);
    }
}

using AccessRequests.Breaches;
using AccessRequests.Complaints;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.SubjectAccessRequests;
using Marten;
using Marten.Services;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

/// <summary>It is written in one round trip, in place of Marten's two. Every row must be as Marten's own session would have written it.</summary>
[Collection(nameof(Apart))]
public class What_begins_a_case(Apart apart)
{
    /// <summary>The tables of a case with the column that names it, and what is another by nature: numbers in the order of all facts, ids, and the database's own clock.</summary>
    static readonly (string Table, string Key)[] Tables =
        [("casework.mt_streams", "id"), ("casework.mt_events", "stream_id"), ("need_to_know.standing", "case_reference"), ("links.case_link", "source"), ("referrals.warning", "case_reference")];

    static readonly IReadOnlyDictionary<string, Type> States = new Dictionary<string, Type>
    {
        ["AR"] = typeof(SubjectAccessRequest),
        ["CP"] = typeof(Complaint),
        ["BR"] = typeof(Breach),
        ["DR"] = typeof(DisciplinaryReferral),
    };

    [Theory]
    [InlineData("AR")]
    [InlineData("CP")]
    [InlineData("BR")]
    [InlineData("DR")]
    public async Task is_stored_row_for_row_as_by_Marten_itself(string letters)
    {
        var life = AnyLife.All(apart.Service, _ => "In their own words").Single(life => life.Kind.Letters == letters);
        var opened = await life.Begun();
        var (ours, martens) = await Both(opened.Reference, States[letters]);
        Assert.Equal(martens, ours);
        Assert.Contains(ours, row => row.Contains("mt_doc_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_one_transaction_with_its_keys_its_code_and_the_saved_reply()
    {
        var answer = await apart.Service.Anyone().Post("/api/access-requests", Sample.Request(), ("Idempotency-Key", Guid.NewGuid().ToString("N")));
        var reference = answer["caseReference"].GetString();
        var transactions = await apart.Service.Database.Query(
            $"""
            select xmin::text from casework.mt_streams where id = '{reference}'
            union all select xmin::text from casework.mt_events where stream_id = '{reference}'
            union all select xmin::text from casework.mt_doc_subjectaccessrequest where id = '{reference}'
            union all select xmin::text from vault.person_key where case_reference = '{reference}'
            union all select xmin::text from identity.access_code where case_reference = '{reference}'
            union all (select xmin::text from submissions.saved_reply order by xmin::text::bigint desc limit 1)
            """);
        Assert.Equal(6, transactions.Count);
        Assert.Single(transactions.Select(row => row[0]).Distinct());
    }

    /// <summary>The rows as they are, and as a session of Marten's leaves them that is given the same facts and is then rolled back.</summary>
    async Task<(IReadOnlyList<string> Ours, IReadOnlyList<string> Martens)> Both(string reference, Type state)
    {
        var store = apart.Service.Services.GetRequiredService<IDocumentStore>();
        await using var reading = store.QuerySession();
        var facts = await reading.Events.FetchStreamAsync(reference);
        await using var connection = await apart.Service.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var ours = await Rows(connection, reference, state, store);

        var twin = $"{reference[..^1]}#";
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        (session.LastModifiedBy, session.CorrelationId) = (facts[0].UserName, facts[0].CorrelationId);
        session.Events.StartStream(state, twin, facts.Select(fact => fact.Data));
        await session.SaveChangesAsync();
        var martens = await Rows(connection, twin, state, store);
        await transaction.RollbackAsync();
        return (ours, martens);
    }

    static async Task<IReadOnlyList<string>> Rows(NpgsqlConnection connection, string reference, Type state, IDocumentStore store)
    {
        var found = new List<string>();
        foreach (var (table, key) in Tables.Append((store.Options.Schema.For(state), "id")))
        {
            var itsOwn = "{seq_id,created,mt_last_modified" + (table.EndsWith("mt_events", StringComparison.Ordinal) ? ",id}" : table.EndsWith("mt_streams", StringComparison.Ordinal) ? ",timestamp}" : "}");
            await using var command = new NpgsqlCommand($"select (to_jsonb(t) - '{itsOwn}'::text[])::text as row from {table} t where {key} = $1 order by row", connection) { Parameters = { new() { Value = reference } } };
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                found.Add($"{table}: {rows.GetString(0).Replace($"\"{reference}\"", "\"it\"", StringComparison.Ordinal)}");
        }
        return found;
    }
}

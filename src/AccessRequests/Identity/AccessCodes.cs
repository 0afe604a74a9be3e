using AccessRequests.Secrets;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity;

/// <summary>Which code opens which case. A code that was replaced opens none.</summary>
public sealed class AccessCodes(NpgsqlDataSource database, MasterKey master, TimeProvider time)
{
    internal const string TableName = "identity.access_code";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(TableName);
            table.AddColumn("hash", "bytea").AsPrimaryKey();
            table.AddColumn<string>("case_reference").NotNull().AddIndex();
            table.AddColumn("issued_at", "timestamptz").NotNull();
            table.AddColumn("revoked_at", "timestamptz");
            return table;
        }
    }

    /// <summary>A new code for the case; any earlier one opens nothing from then on.</summary>
    public AccessCode Replace(IDocumentSession session, string reference)
    {
        session.QueueSqlCommand($"update {TableName} set revoked_at = ? where case_reference = ? and revoked_at is null", time.GetUtcNow(), reference);
        return Issue(session, reference);
    }

    /// <summary>The first code of a case, stored with what the session is about to save.</summary>
    public AccessCode Issue(IDocumentSession session, string reference)
    {
        var code = AccessCode.New();
        session.QueueSqlCommand($"insert into {TableName} (hash, case_reference, issued_at) values (?, ?, ?)", code.Hash(master), reference, time.GetUtcNow());
        return code;
    }

    /// <summary>Of a code that is told to nobody.</summary>
    internal byte[] HashOfNew() => AccessCode.New().Hash(master);

    /// <returns>The case that the code opens; null for a wrong, malformed or replaced one, which nothing tells apart.</returns>
    public async Task<string?> CaseOf(string? typed, CancellationToken cancel)
    {
        // A malformed code is looked up too, so that it takes as long as a wrong one.
        var code = AccessCode.Parse(typed) ?? AccessCode.New();
        return await CaseOf(code.Hash(master), cancel);
    }

    public async Task<string?> CaseOf(byte[] hash, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select case_reference from {TableName} where hash = $1 and revoked_at is null");
        command.Parameters.Add(new() { Value = hash });
        return await command.ExecuteScalarAsync(cancel) as string;
    }
}

using AccessRequests.Secrets;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.PersonalData;

/// <summary>
/// One 256-bit key per person per case, wrapped by the master key. Destroying it leaves a tombstone and makes every copy of
/// what was sealed under it unreadable at once: that is erasure.
/// </summary>
public sealed class PersonKeys(NpgsqlDataSource database, MasterKey master, TimeProvider time)
{
    public const string Schema = "vault", TableName = $"{Schema}.person_key";

    /// <summary>The person whose data the case is about, and the one who asks for them.</summary>
    public const string Subject = "subject", Requester = "requester";

    public static string NameOf(string reference, string person) => $"{reference}/{person}";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table($"{Schema}.person_key");
            table.AddColumn<string>("id").AsPrimaryKey();
            table.AddColumn<string>("case_reference").NotNull().AddIndex();
            table.AddColumn("wrapped", "bytea");
            table.AddColumn("destroyed_at", "timestamptz");
            return table;
        }
    }

    /// <summary>Everybody whom the case knows, in one read.</summary>
    public async Task<Sealers> Load(string reference, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select id, wrapped from {Schema}.person_key where case_reference = $1");
        command.Parameters.Add(new() { Value = reference });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var known = new Dictionary<string, Sealer?>();
        while (await rows.ReadAsync(cancel))
            known.Add(rows.GetString(0), rows.IsDBNull(1) ? null : Unwrap(rows.GetString(0), rows.GetFieldValue<byte[]>(1)));
        return new Sealers(reference, known);
    }

    /// <summary>Stores the keys of those who are new to the case with what the session is about to save.</summary>
    public void Keep(IDocumentSession session, Sealers people)
    {
        foreach (var (name, wrapped) in Wrapped(people))
            session.QueueSqlCommand($"insert into {TableName} (id, case_reference, wrapped) values (?, ?, ?)", name, people.Reference, wrapped);
    }

    /// <summary>The keys of those who are new to the case, as the vault keeps them.</summary>
    internal IEnumerable<(string Name, byte[] Wrapped)> Wrapped(Sealers people) => people.Made.Select(made => (made.Name, master.Wrap(made.Key, made.Name)));

    public async Task Destroy(string reference, string person, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"update {Schema}.person_key set wrapped = null, destroyed_at = $2 where id = $1 and wrapped is not null");
        command.Parameters.Add(new() { Value = NameOf(reference, person) });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancel);
    }

    internal Sealer Unwrap(string name, byte[] wrapped) => new(name, master.Unwrap(wrapped, name));
}

/// <summary>The personal data of this person in this case was erased.</summary>
public sealed class PersonErasedException() : Exception("The personal data of this person was erased");

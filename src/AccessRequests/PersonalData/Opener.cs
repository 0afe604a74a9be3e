using AccessRequests.Identity;
using AccessRequests.Web;
using Npgsql;
using NpgsqlTypes;
using Weasel.Postgresql.Tables;

namespace AccessRequests.PersonalData;

/// <summary>Who looks at which fields of which case, and what for.</summary>
public sealed record Look(Actor Actor, string Reference, string Purpose, IReadOnlyList<string> Fields);

/// <summary>The only way to open sealed values. The look is in the view log before any key leaves the vault.</summary>
public sealed class Opener(NpgsqlDataSource database, PersonKeys keys, TimeProvider time)
{
    public const string Schema = "audit", TableName = $"{Schema}.look";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(TableName);
            table.AddColumn<Guid>("id").AsPrimaryKey();
            table.AddColumn("at", "timestamptz").NotNull();
            table.AddColumn<string>("actor").NotNull();
            table.AddColumn<string>("case_reference").NotNull().AddIndex();
            table.AddColumn<string>("purpose").NotNull();
            table.AddColumn("fields", "text[]").NotNull();
            table.AddColumn<string>("roles");
            table.Indexes.Add(new IndexDefinition("ix_look_at") { Columns = ["at"] });
            return table;
        }
    }

    /// <exception cref="ViewLogUnavailableException">The look could not be written down, so nothing was opened.</exception>
    public async Task<Opened> Open(Look look, CancellationToken cancel)
    {
        try
        {
            await using var batch = database.CreateBatch();
            batch.BatchCommands.Add(new($"insert into {TableName} (id, at, actor, case_reference, purpose, fields, roles) values ($1, $2, $3, $4, $5, $6, $7)")
            {
                Parameters =
                {
                    new() { Value = Guid.CreateVersion7() }, new() { Value = time.GetUtcNow() }, new() { Value = look.Actor.Key },
                    new() { Value = look.Reference }, new() { Value = look.Purpose }, new() { Value = look.Fields.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                    new() { Value = string.Join(' ', look.Actor.Roles.Order(StringComparer.Ordinal)) },
                },
            });
            batch.BatchCommands.Add(new($"select id, wrapped from {PersonKeys.Schema}.person_key where case_reference = $1 and wrapped is not null")
            {
                Parameters = { new() { Value = look.Reference } },
            });
            await using var rows = await batch.ExecuteReaderAsync(cancel);
            var sealers = new Dictionary<string, Sealer>();
            while (await rows.ReadAsync(cancel))
                sealers.Add(rows.GetString(0), keys.Unwrap(rows.GetString(0), rows.GetFieldValue<byte[]>(1)));
            return new Opened(sealers);
        }
        catch (NpgsqlException e)
        {
            throw new ViewLogUnavailableException(e);
        }
    }
}

/// <summary>The right to read what one look covers. Values whose key was destroyed read "erased".</summary>
public sealed class Opened(IReadOnlyDictionary<string, Sealer> sealers)
{
    public const string Erased = "erased";

    public string? Text(Sealed? value) =>
        value is null ? null : sealers.TryGetValue(value.KeyName, out var sealer) ? sealer.Open(value) : Erased;

    /// <summary>Whether its key is still there.</summary>
    public bool CanRead(Sealed value) => sealers.ContainsKey(value.KeyName);

    /// <summary>What was sealed as bytes; null where its key was destroyed.</summary>
    public byte[]? Bytes(Sealed value) => sealers.TryGetValue(value.KeyName, out var sealer) ? sealer.OpenBytes(value) : null;
}

/// <summary>Nothing was opened, because the look could not be written down.</summary>
public sealed class ViewLogUnavailableException(Exception inner) : Exception("The view log cannot be written", inner), IServiceUnavailable;

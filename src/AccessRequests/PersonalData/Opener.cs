using System.Security.Cryptography;
using AccessRequests.Identity;
using AccessRequests.Web;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.PersonalData;

/// <summary>Who looks at which fields of which case, and what for.</summary>
public sealed record Look(Actor Actor, string Reference, string Purpose, IReadOnlyList<string> Fields);

/// <summary>
/// The only way to open sealed values. The look is in the view log before any key leaves the vault. Looks that come while others are
/// being written down are written together: one trip, one commit, a line for each.
/// </summary>
public sealed class Opener
{
    public const string Schema = "audit", TableName = $"{Schema}.look";

    const int Room = 64;

    /// <summary>In seconds. Whoever comes meanwhile waits too, so it is better to be told to try again.</summary>
    const int Longest = 5;

    const char Between = '\u001f';

    readonly NpgsqlDataSource database;
    readonly PersonKeys keys;
    readonly TimeProvider time;
    readonly Together<Waiting> together;

    public Opener(NpgsqlDataSource database, PersonKeys keys, TimeProvider time) =>
        (this.database, this.keys, this.time, together) = (database, keys, time, new(Room, WriteDown));

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
    public Task<Opened> Open(Look look, CancellationToken cancel)
    {
        var waiting = new Waiting(look, time.GetUtcNow());
        together.Take(waiting);
        return waiting.Opened.Task.WaitAsync(cancel);
    }

    async Task WriteDown(IReadOnlyList<Waiting> looks)
    {
        try
        {
            var found = (await Keys(looks)).ToLookup(key => key.Case);
            foreach (var look in looks)
                look.Open(found[look.Look.Reference], keys);
        }
        catch (Exception e)
        {
            foreach (var look in looks)
                look.Opened.TrySetException(e is NpgsqlException ? new ViewLogUnavailableException(e) : e);
        }
    }

    /// <summary>The keys of all these cases, the looks being in the log.</summary>
    async Task<List<(string Case, string Name, byte[] Wrapped)>> Keys(IReadOnlyList<Waiting> looks)
    {
        await using var batch = database.CreateBatch();
        batch.Timeout = Longest;
        batch.BatchCommands.Add(new(
            $"""
            insert into {TableName} (id, at, actor, case_reference, purpose, fields, roles)
            select id, at, actor, case_reference, purpose, string_to_array(fields, '{Between}'), roles
            from unnest($1, $2, $3, $4, $5, $6, $7) look (id, at, actor, case_reference, purpose, fields, roles)
            """)
        {
            Parameters =
            {
                Each(_ => Guid.CreateVersion7()), Each(look => look.At), Each(look => look.Look.Actor.Key), Each(look => look.Look.Reference), Each(look => look.Look.Purpose),
                Each(look => string.Join(Between, look.Look.Fields)), Each(look => string.Join(' ', look.Look.Actor.Roles.Order(StringComparer.Ordinal))),
            },
        });
        batch.BatchCommands.Add(new($"select case_reference, id, wrapped from {PersonKeys.TableName} where case_reference = any($1) and wrapped is not null")
        {
            Parameters = { new() { Value = looks.Select(look => look.Look.Reference).Distinct().ToArray() } },
        });
        await using var rows = await batch.ExecuteReaderAsync();
        var found = new List<(string, string, byte[])>();
        while (await rows.ReadAsync())
            found.Add((rows.GetString(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2)));
        // Only after that it is committed.
        await rows.NextResultAsync();
        return found;

        NpgsqlParameter Each<T>(Func<Waiting, T> of) => new() { Value = looks.Select(of).ToArray() };
    }

    sealed record Waiting(Look Look, DateTimeOffset At)
    {
        public TaskCompletionSource<Opened> Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open(IEnumerable<(string Case, string Name, byte[] Wrapped)> found, PersonKeys keys)
        {
            try
            {
                Opened.SetResult(new Opened(found.ToDictionary(key => key.Name, key => keys.Unwrap(key.Name, key.Wrapped))));
            }
            catch (CryptographicException e)
            {
                Opened.SetException(e);
            }
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

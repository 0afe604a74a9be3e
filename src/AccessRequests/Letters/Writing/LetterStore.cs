using AccessRequests.Casework;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Letters.Writing;

/// <summary>A letter of a case, without its words.</summary>
/// <param name="CaseVersion">The place in the case of the fact that it tells of.</param>
/// <param name="Person">To whom; null until it is written.</param>
/// <param name="PdfHash">SHA-256; null until it is written.</param>
public sealed record Letter(
    Guid Id, string CaseReference, long CaseVersion, string Key, Channel? By, LetterState State, DateTimeOffset DueAt, string? Person, int? TemplateVersion, string? PdfHash, DateTimeOffset? WrittenAt);

/// <summary>Stored by name: members may be added, never renamed or removed.</summary>
public enum LetterState { Due, Written, Erased }

/// <summary>Letters that are due, and those that were written, their bytes sealed. Whoever asks for the letters of a case has passed the gate.</summary>
public sealed class LetterStore(NpgsqlDataSource database, TimeProvider time)
{
    const string Name = "letters.letter", Content = "letters.content", Columns = "id, case_reference, case_version, key, by, state, due_at, person, template_version, pdf_hash, written_at";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn<Guid>("id").AsPrimaryKey();
            table.AddColumn<string>("case_reference").NotNull().AddIndex();
            table.AddColumn<long>("case_version").NotNull();
            table.AddColumn<string>("key").NotNull();
            table.AddColumn<string>("by");
            table.AddColumn<string>("state").NotNull();
            table.AddColumn("due_at", "timestamptz").NotNull();
            table.AddColumn("next_attempt_at", "timestamptz").NotNull();
            table.AddColumn<int>("attempts").NotNull();
            table.AddColumn<string>("person");
            table.AddColumn("template_version", "integer");
            table.AddColumn<string>("pdf_hash");
            table.AddColumn("written_at", "timestamptz");
            table.Indexes.Add(new IndexDefinition("ix_letter_due") { Columns = ["next_attempt_at"], Predicate = $"state = '{nameof(LetterState.Due)}'" });
            return table;
        }
    }

    /// <summary>One row for each letter: it is written once, whoever else tries at the same time.</summary>
    public static Table ContentDefinition
    {
        get
        {
            var table = new Table(Content);
            table.AddColumn<Guid>("letter").AsPrimaryKey();
            table.AddColumn<int>("layers").NotNull();
            table.AddColumn<string>("pdf").NotNull();
            table.AddColumn<string>("html").NotNull();
            table.AddColumn<string>("text").NotNull();
            return table;
        }
    }

    internal static void Add(IDocumentSession session, Guid id, string reference, long version, string key, Channel? by, DateTimeOffset now) => session.QueueSqlCommand(
        $"insert into {Name} (id, case_reference, case_version, key, by, state, due_at, next_attempt_at, attempts) values (?, ?, ?, ?, nullif(?, ''), '{nameof(LetterState.Due)}', ?, ?, 0)",
        id, reference, version, key, by?.ToString() ?? "", now, now);

    internal static void Keep(IDocumentSession session, LetterWritten written, int layers, string pdf, string html, string text, DateTimeOffset now)
    {
        session.QueueSqlCommand($"insert into {Content} (letter, layers, pdf, html, text) values (?, ?, ?, ?, ?)", written.LetterId, layers, pdf, html, text);
        session.QueueSqlCommand(
            $"update {Name} set state = '{nameof(LetterState.Written)}', person = ?, template_version = ?, pdf_hash = ?, written_at = ? where id = ?",
            written.Person, written.TemplateVersion, written.PdfHash, now, written.LetterId);
    }

    public Task<IReadOnlyList<Letter>> OfCase(string reference, CancellationToken cancel) => Read("where case_reference = $1 order by case_version desc, id desc limit 200", cancel, reference);

    public async Task<Letter?> Find(Guid id, CancellationToken cancel) => (await Read("where id = $1", cancel, id)).SingleOrDefault();

    internal Task<IReadOnlyList<Letter>> Due(int most, CancellationToken cancel) =>
        Read($"where state = '{nameof(LetterState.Due)}' and next_attempt_at <= $1 order by next_attempt_at, id limit $2", cancel, time.GetUtcNow(), most);

    /// <summary>The sealed bytes of one form, and under how many keys they lie.</summary>
    internal async Task<(string Sealed, int Layers)?> ContentOf(Guid id, LetterForm form, CancellationToken cancel)
    {
        await using var command = Command($"select {form.ToString().ToLowerInvariant()}, layers from {Content} where letter = $1", id);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? (rows.GetString(0), rows.GetInt32(1)) : null;
    }

    /// <summary>It is tried again after a pause that doubles, up to an hour.</summary>
    internal async Task Postpone(Guid id, CancellationToken cancel)
    {
        await using var command = Command($"update {Name} set attempts = attempts + 1, next_attempt_at = $2 + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 10))) where id = $1", id, time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Whoever it was for, or about, was erased before it was written.</summary>
    internal async Task GiveUp(Guid id, CancellationToken cancel)
    {
        await using var command = Command($"update {Name} set state = '{nameof(LetterState.Erased)}' where id = $1 and state = '{nameof(LetterState.Due)}'", id);
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<IReadOnlyList<Letter>> Read(string which, CancellationToken cancel, params object[] values)
    {
        await using var command = Command($"select {Columns} from {Name} {which}", values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var letters = new List<Letter>();
        while (await rows.ReadAsync(cancel))
            letters.Add(new(
                rows.GetGuid(0), rows.GetString(1), rows.GetInt64(2), rows.GetString(3), rows.IsDBNull(4) ? null : Enum.Parse<Channel>(rows.GetString(4)), Enum.Parse<LetterState>(rows.GetString(5)),
                rows.GetFieldValue<DateTimeOffset>(6), rows.IsDBNull(7) ? null : rows.GetString(7), rows.IsDBNull(8) ? null : rows.GetInt32(8), rows.IsDBNull(9) ? null : rows.GetString(9),
                rows.IsDBNull(10) ? null : rows.GetFieldValue<DateTimeOffset>(10)));
        return letters;
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}

using AccessRequests.Casework;
using AccessRequests.Identity;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Letters;

/// <summary>A text of a letter. Version 0 is the one that was shipped.</summary>
public sealed record TemplateVersion(string Key, int Version, string Text, Guid? MadeBy = null, DateTimeOffset? MadeAt = null);

/// <summary>The texts of letters: those shipped, and every version that somebody made, for ever. They hold no personal data.</summary>
public sealed class TemplateStore(NpgsqlDataSource database, TimeProvider time)
{
    const string Name = "letters.template";

    static readonly IReadOnlyDictionary<string, string> Texts = LetterKeys.All.ToDictionary(key => key, Read);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn<string>("key").AsPrimaryKey();
            table.AddColumn<int>("version").AsPrimaryKey();
            table.AddColumn<string>("text").NotNull();
            table.AddColumn<Guid>("made_by").NotNull();
            table.AddColumn("made_at", "timestamptz").NotNull();
            return table;
        }
    }

    public static TemplateVersion Shipped(string key) => new(key, 0, Texts[key]);

    /// <summary>The one in force.</summary>
    public async Task<TemplateVersion> Current(string key, CancellationToken cancel) => (await Of(key, 1, cancel)) is [var latest] ? latest : Shipped(key);

    /// <summary>The one that was in force at that moment.</summary>
    public async Task<TemplateVersion> InForce(string key, DateTimeOffset at, CancellationToken cancel) => (await History(key, cancel)).First(version => version.MadeAt is null || version.MadeAt <= at);

    /// <summary>All that were ever in force, the latest first; the one that was shipped is the last.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> History(string key, CancellationToken cancel) => [.. await Of(key, 1000, cancel), Shipped(key)];

    /// <param name="seen">The version that whoever saves it was looking at.</param>
    /// <returns>Whether it was saved; not where somebody else was quicker.</returns>
    public async Task<bool> Save(string key, int seen, string text, Actor actor, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            insert into {Name} (key, version, text, made_by, made_at)
            select $1, $2 + 1, $3, $4, $5 where $2 = (select coalesce(max(version), 0) from {Name} where key = $1)
            on conflict do nothing
            """);
        foreach (var value in new object[] { key, seen, text, actor.StaffId!.Value, time.GetUtcNow() })
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    async Task<IReadOnlyList<TemplateVersion>> Of(string key, int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select version, text, made_by, made_at from {Name} where key = $1 order by version desc limit $2");
        command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = most });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var versions = new List<TemplateVersion>();
        while (await rows.ReadAsync(cancel))
            versions.Add(new(key, rows.GetInt32(0), rows.GetString(1), rows.GetGuid(2), rows.GetFieldValue<DateTimeOffset>(3)));
        return versions;
    }

    static string Read(string key)
    {
        using var resource = typeof(TemplateStore).Assembly.GetManifestResourceStream($"letters/{key}.md") ?? throw new InvalidOperationException($"The letter {key} has no text");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

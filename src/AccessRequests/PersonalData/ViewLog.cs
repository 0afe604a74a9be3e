using Npgsql;

namespace AccessRequests.PersonalData;

/// <summary>A look at a case, as the view log keeps it.</summary>
/// <param name="Actor">The key of whoever looked.</param>
/// <param name="Roles">What they were then.</param>
public sealed record Looked(DateTimeOffset At, string Actor, IReadOnlyList<string> Roles, string Purpose, IReadOnlyList<string> Fields);

/// <summary>Who looked at a case. Whoever asks has passed the gate.</summary>
public sealed class ViewLog(NpgsqlDataSource database)
{
    const int Most = 500;

    /// <summary>The latest first, as many as anyone reads.</summary>
    public async Task<IReadOnlyList<Looked>> Of(string reference, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"select at, actor, coalesce(roles, ''), purpose, fields from {Opener.TableName} where case_reference = $1 order by at desc, id desc limit {Most}");
        command.Parameters.Add(new() { Value = reference });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var looks = new List<Looked>();
        while (await rows.ReadAsync(cancel))
            looks.Add(new Looked(
                rows.GetFieldValue<DateTimeOffset>(0), rows.GetString(1), rows.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries), rows.GetString(3), rows.GetFieldValue<string[]>(4)));
        return looks;
    }
}

using AccessRequests.Casework;
using Npgsql;

namespace AccessRequests.Views;

/// <summary>A short name for all that a table holds, whatever the order in which it was written.</summary>
static class Digests
{
    // What the store notes beside a document, such as when it was written last, does not come of facts.
    static string Rows(ViewTable table) =>
        $"""
        select md5((select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t)) where key not like 'mt\_%' and key <> '{table.Beside}')::text) as row, t.ctid
        from {table.Name} t {(table.Own is null ? "" : $"where {table.Own}")}
        """;

    public static async Task<(string Digest, long Rows)> Of(NpgsqlConnection connection, ViewTable table, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select coalesce(md5(string_agg(row, '' order by row)), 'empty'), count(*) from ({Rows(table)}) r", connection) { CommandTimeout = 0 };
        await using var found = await command.ExecuteReaderAsync(cancel);
        await found.ReadAsync(cancel);
        return (found.GetString(0), found.GetInt64(1));
    }

    /// <summary>Some rows by their first column, that one has and the other has not. They hold no personal data: what is sealed is left out with the rest.</summary>
    public static async Task<IReadOnlyList<string>> Differences(NpgsqlConnection live, NpgsqlConnection rebuilt, ViewTable table, CancellationToken cancel)
    {
        var (one, other) = (await Keyed(live, table, cancel), await Keyed(rebuilt, table, cancel));
        return [.. one.Except(other).Select(row => $"live: {row.Key}").Concat(other.Except(one).Select(row => $"rebuilt: {row.Key}")).Order(StringComparer.Ordinal).Take(10)];
    }

    static async Task<HashSet<(string Key, string Row)>> Keyed(NpgsqlConnection connection, ViewTable table, CancellationToken cancel)
    {
        var key = (await ScratchDatabase.Columns(connection, table.Name, cancel))[0];
        await using var command = new NpgsqlCommand($"select t.{key}::text, r.row from ({Rows(table)}) r join {table.Name} t on t.ctid = r.ctid", connection) { CommandTimeout = 0 };
        await using var found = await command.ExecuteReaderAsync(cancel);
        var rows = new HashSet<(string, string)>();
        while (await found.ReadAsync(cancel))
            rows.Add((found.GetString(0), found.GetString(1)));
        return rows;
    }
}

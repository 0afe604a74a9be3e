using Npgsql;

namespace AccessRequests.Demo.Synthesis;

/// <summary>
/// Tables without their foreign keys and further indexes while they are filled, in one transaction: to check all rows and to sort
/// them once costs a fraction of doing so a million times in random places.
/// </summary>
public sealed class BareTables
{
    // What belongs to a constraint comes back with it. Indexes first, as foreign keys may lean on them.
    const string Dressing =
        """
        select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 1 as turn from pg_index i
        where i.indrelid = any($1::regclass[]) and not i.indisprimary and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
        union all
        select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname), format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)), 2
        from pg_constraint c where c.contype = 'f' and c.conrelid = any($1::regclass[])
        order by turn
        """;

    readonly NpgsqlConnection connection;
    readonly List<string> putBack = [];

    BareTables(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<BareTables> Undress(NpgsqlConnection connection, IReadOnlyList<string> tables, CancellationToken cancel)
    {
        var bare = new BareTables(connection);
        var takeOff = new List<string>();
        await using (var command = new NpgsqlCommand(Dressing, connection) { Parameters = { new() { Value = tables.ToArray() } } })
        await using (var rows = await command.ExecuteReaderAsync(cancel))
            while (await rows.ReadAsync(cancel))
            {
                takeOff.Add(rows.GetString(0));
                bare.putBack.Add(rows.GetString(1));
            }
        foreach (var sql in takeOff)
            await bare.Run(sql, cancel);
        return bare;
    }

    public async Task Dress(CancellationToken cancel)
    {
        await Run("set local maintenance_work_mem = '256MB'", cancel);
        foreach (var sql in putBack)
            await Run(sql, cancel);
    }

    async Task Run(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}

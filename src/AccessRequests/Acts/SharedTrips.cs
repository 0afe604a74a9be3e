using AccessRequests.Web;
using Npgsql;

namespace AccessRequests.Acts;

/// <summary>
/// Carries what must be stored to the database. Whatever comes while a trip is under way goes together on the next: one round
/// trip, one transaction and one wait for the disk for all of it. Who comes alone waits for no company.
/// </summary>
public sealed class SharedTrips
{
    const int Room = 32;

    readonly NpgsqlDataSource database;
    readonly Together<Load> together;

    public SharedTrips(NpgsqlDataSource database) => (this.database, together) = (database, new(Room, Carry));

    /// <summary>Stores it wholly or not at all, whatever becomes of what travels with it.</summary>
    /// <param name="facts">Written last: where anything else is refused, no number of a fact is used up, for which the views would wait.</param>
    /// <exception cref="PostgresException">The database refuses it: nothing was stored.</exception>
    /// <exception cref="NpgsqlException">The connection broke: nobody knows.</exception>
    public Task Take(IReadOnlyList<NpgsqlBatchCommand> commands, IReadOnlyList<NpgsqlBatchCommand> facts)
    {
        var load = new Load(commands, facts);
        together.Take(load);
        return load.Arrived.Task;
    }

    async Task Carry(IReadOnlyList<Load> loads)
    {
        try
        {
            await using (var batch = database.CreateBatch())
            {
                foreach (var command in loads.SelectMany(load => load.Commands).Concat(loads.SelectMany(load => load.Facts)))
                    batch.BatchCommands.Add(command);
                await batch.ExecuteNonQueryAsync();
            }
            foreach (var load in loads)
                load.Arrived.SetResult();
        }
        catch (PostgresException) when (loads.Count > 1)
        {
            // Nothing of it was stored. Whose fault it was shows when each goes alone.
            foreach (var load in loads)
                await Carry([load.Again()]);
        }
        catch (Exception e)
        {
            foreach (var load in loads)
                load.Arrived.SetException(e);
        }
    }

    sealed record Load(IReadOnlyList<NpgsqlBatchCommand> Commands, IReadOnlyList<NpgsqlBatchCommand> Facts)
    {
        public TaskCompletionSource Arrived { get; private init; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The same with new commands: those that failed may name statements that were never prepared.</summary>
        public Load Again() => new([.. Commands.Select(Copy)], [.. Facts.Select(Copy)]) { Arrived = Arrived };

        static NpgsqlBatchCommand Copy(NpgsqlBatchCommand command)
        {
            var copy = new NpgsqlBatchCommand(command.CommandText);
            foreach (NpgsqlParameter parameter in command.Parameters)
                copy.Parameters.Add(parameter.Clone());
            return copy;
        }
    }
}

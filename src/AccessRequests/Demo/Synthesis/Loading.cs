using System.Text.Json;
using System.Threading.Channels;
using AccessRequests.Breaches;
using AccessRequests.Breaches.Register;
using AccessRequests.DisciplinaryReferrals.Warnings;
using AccessRequests.Identity;
using AccessRequests.Links;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.Demo.Synthesis;

/// <param name="Events">Facts recorded.</param>
sealed record Loaded(int Cases, long Events);

/// <summary>
/// Writes made-up cases straight into the tables, as their own decisions and folds leave them: all or nothing, and the facts
/// of all cases in the order of time, as if they had been recorded one by one.
/// </summary>
sealed class Loading(NpgsqlDataSource database, IDocumentStore store, PersonKeys keys, AccessCodes codes)
{
    const int Together = 5_000;

    static readonly IReadOnlyDictionary<Type, string> Names = new Dictionary<Type, string>([
        .. SubjectAccessRequests.Setup.StoredNames, .. Complaints.Setup.StoredNames, .. Breaches.Setup.StoredNames, .. DisciplinaryReferrals.Setup.StoredNames,
        .. Confidentiality.Setup.StoredNames, .. Links.Setup.StoredNames]);

    readonly string events = store.Options.Schema.ForEvents(), streams = store.Options.Schema.ForStreams();

    public async Task<Loaded> Load(IEnumerable<(DateOnly Day, IReadOnlyList<SynthesisedCase> Cases)> days, SynthesisPlan plan, CancellationToken cancel)
    {
        var shipments = Channel.CreateBounded<Shipment>(2);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // Whoever records something meanwhile waits, so that nobody sees a gap in the order of facts.
        await Execute(connection, $"set local synchronous_commit = off; lock table {events} in exclusive mode", cancel);
        var bare = plan.IsLarge ? await BareTables.Undress(connection, [events, PersonKeys.TableName, AccessCodes.TableName], cancel) : null;
        var packing = Task.Run(() => Pack(days, plan.Seed, shipments.Writer, cancel), cancel);
        var loaded = new Loaded(0, 0);
        await foreach (var shipment in shipments.Reader.ReadAllAsync(cancel))
        {
            Ship(connection, shipment);
            loaded = new Loaded(loaded.Cases + shipment.Streams.Count, loaded.Events + shipment.Events.Count);
        }
        await packing;
        if (bare is not null)
            await bare.Dress(cancel);
        await transaction.CommitAsync(cancel);
        await Execute(connection, "analyze", cancel);
        return loaded;
    }

    /// <summary>While one load is being written the next is made: two cores are enough for both.</summary>
    async Task Pack(IEnumerable<(DateOnly Day, IReadOnlyList<SynthesisedCase> Cases)> days, ulong seed, ChannelWriter<Shipment> shipments, CancellationToken cancel)
    {
        try
        {
            var dice = new Dice(seed, 3);
            var awaited = new PriorityQueue<(SynthesisedCase Case, int Place), (DateTimeOffset At, long Order)>();
            var (shipment, order) = (new Shipment(), 0L);
            foreach (var (day, cases) in days.Append((DateOnly.MaxValue, [])))
            {
                while (awaited.TryPeek(out var next, out var when) && DateOnly.FromDateTime(when.At.UtcDateTime) < day)
                {
                    awaited.Dequeue();
                    shipment.Take(next.Case, next.Place, dice.Guid());
                    if (next.Place + 1 < next.Case.Pattern.Facts.Count)
                        Await(next.Case, next.Place + 1);
                    await ShipIfFull();
                }
                foreach (var made in cases)
                {
                    shipment.Take(made, keys, codes);
                    Await(made, 0);
                    await ShipIfFull();
                }
            }
            await shipments.WriteAsync(shipment, cancel);
            shipments.Complete();

            void Await(SynthesisedCase made, int place) => awaited.Enqueue((made, place), (made.Pattern.Facts[place].Told.At, order++));

            async ValueTask ShipIfFull()
            {
                if (shipment.Events.Count + shipment.Streams.Count < Together)
                    return;
                await shipments.WriteAsync(shipment, cancel);
                shipment = new Shipment();
            }
        }
        catch (Exception e)
        {
            shipments.Complete(e);
            throw;
        }
    }

    void Ship(NpgsqlConnection connection, Shipment shipment)
    {
        Copy(connection, $"{streams} (id, type, version, timestamp, created)", shipment.Streams, (row, stream) =>
        {
            row.Write(stream.Reference, NpgsqlDbType.Varchar);
            row.Write(JsonNamingPolicy.SnakeCaseLower.ConvertName(stream.Case.Name), NpgsqlDbType.Varchar);
            row.Write(stream.Version, NpgsqlDbType.Bigint);
            row.Write(stream.Changed, NpgsqlDbType.TimestampTz);
            row.Write(stream.Created, NpgsqlDbType.TimestampTz);
        });
        foreach (var kind in shipment.Streams.GroupBy(stream => stream.Case))
            Copy(connection, $"{store.Options.Schema.For(kind.Key)} (id, data, mt_last_modified, mt_dotnet_type, mt_version)", kind, (row, stream) =>
            {
                row.Write(stream.Reference, NpgsqlDbType.Varchar);
                row.Write(stream.State, NpgsqlDbType.Jsonb);
                row.Write(stream.Changed, NpgsqlDbType.TimestampTz);
                row.Write(stream.Case.FullName!, NpgsqlDbType.Varchar);
                row.Write((int)stream.Version, NpgsqlDbType.Integer);
            });
        if (shipment.Streams.Exists(stream => stream.Case == typeof(Breach)))
        {
            using var fill = new NpgsqlCommand(RegisterQuery.FillTheColumn, connection);
            fill.ExecuteNonQuery();
        }
        Copy(connection, $"{PersonKeys.TableName} (id, case_reference, wrapped)", shipment.Keys, (row, key) =>
        {
            row.Write(key.Name, NpgsqlDbType.Text);
            row.Write(key.Reference, NpgsqlDbType.Text);
            row.Write(key.Wrapped, NpgsqlDbType.Bytea);
        });
        Copy(connection, $"{AccessCodes.TableName} (hash, case_reference, issued_at)", shipment.Codes, (row, code) =>
        {
            row.Write(code.Hash, NpgsqlDbType.Bytea);
            row.Write(code.Reference, NpgsqlDbType.Text);
            row.Write(code.At, NpgsqlDbType.TimestampTz);
        });
        Copy(connection, $"{Standings.TableName} (case_reference, person, standing)", shipment.Standings, (row, left) =>
        {
            row.Write(left.Reference, NpgsqlDbType.Text);
            row.Write(left.Person, NpgsqlDbType.Uuid);
            row.Write(left.Standing, NpgsqlDbType.Text);
        });
        Copy(connection, $"{LinkTable.TableName} (source, target, came_of_it, closed_on)", shipment.Links, (row, link) =>
        {
            row.Write(link.Source, NpgsqlDbType.Text);
            row.Write(link.Target, NpgsqlDbType.Text);
            row.Write(link.CameOfIt, NpgsqlDbType.Boolean);
            row.Write(link.ClosedOn, NpgsqlDbType.Date);
        });
        Copy(connection, $"{WarningTable.TableName} (case_reference, outcome, given_on, last_live_day)", shipment.Warnings, (row, warning) =>
        {
            row.Write(warning.Reference, NpgsqlDbType.Text);
            row.Write(warning.Outcome.ToString(), NpgsqlDbType.Text);
            row.Write(warning.GivenOn, NpgsqlDbType.Date);
            row.Write(warning.LastLiveDay, NpgsqlDbType.Date);
        });
        var places = Numbers(connection, shipment.Events.Count);
        Copy(connection, $"{events} (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, user_name)", shipment.Events.Zip(places), (row, recorded) =>
        {
            var (fact, place) = recorded;
            row.Write(place, NpgsqlDbType.Bigint);
            row.Write(fact.Id, NpgsqlDbType.Uuid);
            row.Write(fact.Reference, NpgsqlDbType.Varchar);
            row.Write(fact.Version, NpgsqlDbType.Bigint);
            row.Write(fact.Data, NpgsqlDbType.Jsonb);
            row.Write(Names[fact.Fact], NpgsqlDbType.Varchar);
            row.Write(fact.At, NpgsqlDbType.TimestampTz);
            row.Write($"{fact.Fact.FullName}, {fact.Fact.Assembly.GetName().Name}", NpgsqlDbType.Varchar);
            row.Write(fact.Actor, NpgsqlDbType.Varchar);
        });
    }

    long[] Numbers(NpgsqlConnection connection, int count)
    {
        using var command = new NpgsqlCommand($"select array(select nextval('{events}_sequence') from generate_series(1, $1))", connection) { Parameters = { new() { Value = count } } };
        return (long[])command.ExecuteScalar()!;
    }

    static void Copy<T>(NpgsqlConnection connection, string target, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write)
    {
        using var import = connection.BeginBinaryImport($"copy {target} from stdin (format binary)");
        foreach (var row in rows)
        {
            import.StartRow();
            write(import, row);
        }
        import.Complete();
    }

    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

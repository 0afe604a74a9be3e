using System.Net.Sockets;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>
/// A socket before the database's own that counts round trips: how often whoever comes through it asks after having been answered. It costs
/// time, so nothing is timed that comes through it.
/// </summary>
sealed class Door : IAsyncDisposable
{
    const string Name = ".s.PGSQL.5432";

    readonly Postgres server;
    readonly string folder = Directory.CreateTempSubdirectory("door-").FullName;
    readonly Socket entrance = Make();
    readonly Task doorkeeper;
    long trips;

    public Door(Postgres server)
    {
        this.server = server;
        entrance.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, Name)));
        entrance.Listen();
        doorkeeper = LetIn();
    }

    public Postgres Server => server with { Socket = folder };

    public long Trips => Interlocked.Read(ref trips);

    public async ValueTask DisposeAsync()
    {
        entrance.Dispose();
        await doorkeeper;
        Directory.Delete(folder, recursive: true);
    }

    async Task LetIn()
    {
        var guests = new List<Task>();
        try
        {
            while (true)
                guests.Add(Pass(await entrance.AcceptAsync()));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was shut; those who came through it have left.
        }
        await Task.WhenAll(guests);
    }

    async Task Pass(Socket guest)
    {
        using var _ = guest;
        using var database = Make();
        await database.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(server.Socket, Name)));
        var isAsking = 0;
        await Task.WhenAny(Carry(guest, database, Asks), Carry(database, guest, Answers));

        void Asks()
        {
            // A long question comes in pieces.
            if (Interlocked.Exchange(ref isAsking, 1) == 0)
                Interlocked.Increment(ref trips);
        }

        void Answers() => Volatile.Write(ref isAsking, 0);
    }

    static async Task Carry(Socket from, Socket to, Action seen)
    {
        var piece = new byte[32 * 1024];
        try
        {
            while (await from.ReceiveAsync(piece) is > 0 and var length)
            {
                seen();
                await to.SendAsync(piece.AsMemory(0, length));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One of the two has left.
        }
    }

    static Socket Make() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
}

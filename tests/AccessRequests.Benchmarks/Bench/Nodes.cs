using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using AccessRequests.Figures;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>Several nodes on one database, killed and added while requests come. What was answered must be there, and what was not is sent again to the next node, as a proxy does.</summary>
static class Nodes
{
    const int Senders = 16;

    public static async Task Print(Stage stage)
    {
        var database = await stage.Database("nodes");
        var before = await Cases();
        var nodes = new List<Served>();
        for (var node = 0; node < 3; node++)
            nodes.Add(await Start());
        var (accepted, lost) = (0L, 0L);
        Console.WriteLine($"\nNodes killed and added under load, {Senders} senders");
        // What a server does in its first seconds says nothing of its days.
        await Phase("three nodes, just begun", () => Task.CompletedTask);
        await Phase("three nodes", () => Task.CompletedTask);
        await Phase("one is killed", () => Kill(0));
        await Phase("two are left", () => Task.CompletedTask);
        await Phase("one is added", async () => nodes.Add(await Start()));
        await Phase("two are killed at once", () => Task.WhenAll(Kill(0), Kill(1)));
        await Phase("one is left", () => Task.CompletedTask);
        var stored = await Cases() - before;
        Console.WriteLine($"{accepted:n0} accepted, {stored:n0} stored, {lost:n0} that no node answered");
        var watch = Stopwatch.StartNew();
        while (await stage.Server.Ask<long>(database, $"select count(*) from {FigureTables.Cases} where kind = 'AccessRequest'") < stored + before && watch.Elapsed < TimeSpan.FromMinutes(3))
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the views were taken over and had read all of it {watch.Elapsed.TotalSeconds:0} s later"));
        foreach (var node in nodes)
            await node.DisposeAsync();
        if (stored != accepted || lost > 0)
            throw new InvalidOperationException("What was accepted is not what is stored");

        Task<Served> Start() => stage.Application(database, ("Nodes", "3"));

        Task<long> Cases() => stage.Server.Ask<long>(database, "select count(*) from casework.mt_streams where type = 'subject_access_request'");

        async Task Kill(int which)
        {
            var dying = nodes[which];
            await Task.Delay(TimeSpan.FromSeconds(1));
            await dying.DisposeAsync();
            lock (nodes)
                nodes.Remove(dying);
        }

        async Task Phase(string name, Func<Task> happens)
        {
            using var over = new CancellationTokenSource();
            var served = new Dictionary<int, int>();
            var watch = Stopwatch.StartNew();
            var senders = Enumerable.Range(0, Senders).Select(sender => Send(sender, served, over.Token)).ToList();
            await happens();
            await Task.Delay(TimeSpan.FromSeconds(stage.IsQuick ? 3 : 6));
            await over.CancelAsync();
            await Task.WhenAll(senders);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {served.Values.Sum() / watch.Elapsed.TotalSeconds,7:0} a second; by node {string.Join(", ", served.Values.Select(count => $"{count / watch.Elapsed.TotalSeconds:0}"))}"));
        }

        async Task Send(int sender, Dictionary<int, int> served, CancellationToken over)
        {
            for (var turn = sender; !over.IsCancellationRequested; turn++)
            {
                var key = Guid.NewGuid().ToString("N");
                if (await Sent(turn, key) is not { } by)
                {
                    Interlocked.Increment(ref lost);
                    continue;
                }
                Interlocked.Increment(ref accepted);
                lock (served)
                    served[by] = served.GetValueOrDefault(by) + 1;
            }
        }

        async Task<int?> Sent(int turn, string key)
        {
            for (var attempt = 0; attempt < 10; attempt++)
            {
                Served node;
                lock (nodes)
                    node = nodes[(turn + attempt) % nodes.Count];
                try
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "/api/access-requests") { Content = JsonContent.Create(ColdStart.Body), Headers = { { "Idempotency-Key", key } } };
                    using var answer = await node.Client.SendAsync(request);
                    if (answer.IsSuccessStatusCode)
                        return node.ProcessId;
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException or ObjectDisposedException or InvalidOperationException)
                {
                    // It was killed: the next one is asked, under the same key, so that nothing is stored twice.
                }
            }
            return null;
        }
    }
}

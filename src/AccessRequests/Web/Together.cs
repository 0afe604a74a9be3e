namespace AccessRequests.Web;

/// <summary>Whatever comes while something is being carried goes together on the next trip. Who comes alone waits for no company.</summary>
/// <param name="room">How many loads one trip carries at most.</param>
/// <param name="carry">Tells each load itself what became of it, and never fails.</param>
public sealed class Together<TLoad>(int room, Func<IReadOnlyList<TLoad>, Task> carry)
{
    readonly Lock gate = new();
    readonly Queue<TLoad> waiting = [];
    bool underWay;

    public void Take(TLoad load)
    {
        bool leaves;
        lock (gate)
        {
            waiting.Enqueue(load);
            leaves = !underWay;
            underWay = true;
        }
        if (leaves)
            _ = Travel();
    }

    async Task Travel()
    {
        while (Next() is { Count: > 0 } loads)
            await carry(loads);
    }

    List<TLoad> Next()
    {
        lock (gate)
        {
            var loads = new List<TLoad>();
            while (loads.Count < room && waiting.TryDequeue(out var load))
                loads.Add(load);
            underWay = loads.Count > 0;
            return loads;
        }
    }
}

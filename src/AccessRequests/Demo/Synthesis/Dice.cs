namespace AccessRequests.Demo.Synthesis;

/// <summary>Chance as a seed has it (SplitMix64): the same on every machine, whatever the platform's own generator does.</summary>
sealed class Dice
{
    ulong state;

    /// <param name="seeds">The seed, and what tells this throw from others under it.</param>
    public Dice(params ReadOnlySpan<ulong> seeds)
    {
        foreach (var seed in seeds)
            state = Mix(state ^ Mix(seed + 0x9E3779B97F4A7C15));
    }

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Share() < share;

    /// <summary>From the least to the most, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public T Of<T>(params IReadOnlyList<T> among) => among[Between(0, among.Count - 1)];

    /// <summary>One of these, each as often as its weight says.</summary>
    public T Weighed<T>(params ReadOnlySpan<(T Value, double Weight)> among)
    {
        var total = 0d;
        foreach (var (_, weight) in among)
            total += weight;
        var left = Share() * total;
        foreach (var (value, weight) in among)
            if ((left -= weight) < 0)
                return value;
        return among[^1].Value;
    }

    public Guid Guid() => new([.. BitConverter.GetBytes(Next()), .. BitConverter.GetBytes(Next())]);

    static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

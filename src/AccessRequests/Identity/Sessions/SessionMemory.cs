using System.Collections.Concurrent;

namespace AccessRequests.Identity.Sessions;

/// <summary>
/// Sessions of staff that this node looked up a moment ago, so that whoever asks many times a second is not looked up each time.
/// Whatever ends or changes a session waits, once that is stored, until no node can hold anything from before, and is answered only
/// then. So whoever is told that somebody is signed out can rely on it, at every node: nothing rests on news that is late or gets lost.
/// </summary>
/// <param name="kept">For how long; nothing is kept where it is zero.</param>
public sealed class SessionMemory(TimeSpan kept, TimeProvider time)
{
    const string Setting = "Sessions:KeptFor";

    const int Room = 1000;

    /// <summary>Long enough to be of use to a program that asks all the time, and too short for a person to notice the wait.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(250), Longest = TimeSpan.FromSeconds(1);

    /// <summary>A timer may ring a little early.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    readonly ConcurrentDictionary<string, Kept> sessions = new();

    public static SessionMemory From(IConfiguration configuration, TimeProvider time)
    {
        var kept = configuration.GetValue(Setting, Usual);
        return kept >= TimeSpan.Zero && kept <= Longest ? new(kept, time) : throw new InvalidOperationException($"{Setting} must be a second at most");
    }

    /// <summary>To be asked for before the session is looked up: it counts from then on.</summary>
    public long Now => time.GetTimestamp();

    public Session? Find(byte[] hash) =>
        sessions.TryGetValue(NameOf(hash), out var found) && time.GetElapsedTime(found.Since) is var age && age >= TimeSpan.Zero && age < kept ? found.Session : null;

    /// <param name="since">When it was asked for, by <see cref="Now"/>.</param>
    public void Keep(byte[] hash, Session session, long since)
    {
        if (kept == TimeSpan.Zero)
            return;
        if (sessions.Count >= Room)
            sessions.Clear();
        sessions[NameOf(hash)] = new(session, since);
    }

    /// <summary>Until every node asks again: what was stored before then holds everywhere.</summary>
    public Task Settled(CancellationToken cancel) => kept == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(kept + Margin, time, cancel);

    static string NameOf(byte[] hash) => Convert.ToHexString(hash);

    sealed record Kept(Session Session, long Since);
}

using AccessRequests.Identity.Sessions;
using Npgsql;
using Xunit;

namespace AccessRequests.Specs.Identity;

/// <summary>There is no database here: whatever is not remembered fails.</summary>
public class A_session_that_was_just_looked_up
{
    static readonly DateTimeOffset Nine = new(2028, 3, 7, 9, 0, 0, TimeSpan.Zero);
    static readonly string Secret = new('A', 43);

    readonly Clock clock = new();
    readonly SessionMemory memory;
    readonly SessionStore sessions;
    readonly Session session = new(Guid.NewGuid(), Nine, Nine, Nine, "Firefox on Linux");

    public A_session_that_was_just_looked_up()
    {
        memory = new SessionMemory(TimeSpan.FromMilliseconds(250), clock);
        sessions = new SessionStore(NpgsqlDataSource.Create("Host=/nowhere"), memory, clock);
        Keep(session);
    }

    [Fact]
    public Task is_asked_of_the_database_again_after_a_quarter_of_a_second()
    {
        clock.Timestamp += TimeSpan.FromMilliseconds(250).Ticks;
        return IsAsked();
    }

    [Fact]
    public Task is_asked_of_the_database_again_once_its_use_is_to_be_noted()
    {
        clock.Now += TimeSpan.FromMinutes(1);
        return IsAsked();
    }

    [Fact]
    public Task is_asked_of_the_database_again_once_it_is_ten_hours_old()
    {
        clock.Now += TimeSpan.FromHours(10);
        Keep(session with { LastUsed = clock.Now });
        return IsAsked();
    }

    [Fact]
    public Task is_never_that_of_somebody_who_follows_a_case() => IsAsked(SessionKind.Requester);

    [Fact]
    public Task is_not_remembered_under_any_other_secret() => IsAsked(secret: $"B{Secret[1..]}");

    [Fact]
    public async Task is_not_asked_of_the_database_until_then()
    {
        clock.Timestamp += TimeSpan.FromMilliseconds(249).Ticks;
        clock.Now += TimeSpan.FromSeconds(59);
        Assert.Same(session, await Find());
    }

    [Fact]
    public async Task is_remembered_nowhere_where_nothing_is_kept()
    {
        var none = new SessionMemory(TimeSpan.Zero, clock);
        none.Keep(Hash, session, none.Now);
        Assert.Null(none.Find(Hash));
        await none.Settled(CancellationToken.None);
    }

    static byte[] Hash => System.Security.Cryptography.SHA256.HashData(new byte[32]);

    void Keep(Session found) => memory.Keep(Hash, found, memory.Now);

    Task<Session?> Find(SessionKind? kind = null, string? secret = null) => sessions.Find(kind ?? SessionKind.Staff, secret ?? Secret, CancellationToken.None);

    async Task IsAsked(SessionKind? kind = null, string? secret = null) => await Assert.ThrowsAnyAsync<NpgsqlException>(() => Find(kind, secret));

    /// <summary>One that can be put forward without any time going by, as that of a machine can.</summary>
    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Nine;

        public long Timestamp { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Timestamp;
    }
}

namespace AccessRequests.Demo;

/// <summary>A clock that the stories turn back, so that cases of all ages arise through the same doors as real ones.</summary>
sealed class DemoClock : TimeProvider
{
    DateTimeOffset now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>A working hour, that many days ago; a little later at each call, so that facts keep their order.</summary>
    public void TurnTo(int daysAgo)
    {
        var day = System.GetUtcNow().AddDays(-daysAgo).Date.AddHours(9);
        var start = new DateTimeOffset(day, TimeSpan.Zero);
        now = now.Date == start.Date && now >= start ? now.AddMinutes(7) : start;
        if (now > System.GetUtcNow())
            now = System.GetUtcNow();
    }
}

using Deadlines;

namespace AccessRequests.Demo;

/// <summary>A clock that the stories turn back, so that cases of all ages arise through the same doors as real ones.</summary>
sealed class DemoClock : TimeProvider
{
    DateTimeOffset now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>The London date of that day.</summary>
    public static DateOnly Day(int daysAgo) => UkTime.DateOf(System.GetUtcNow()).AddDays(-daysAgo);

    /// <summary>The hour at which that day's stories begin.</summary>
    public static DateTimeOffset Morning(int daysAgo) => new(System.GetUtcNow().AddDays(-daysAgo).Date.AddHours(9), TimeSpan.Zero);

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

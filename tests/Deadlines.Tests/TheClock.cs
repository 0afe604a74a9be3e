namespace Deadlines.Tests;

static class TheClock
{
    public static AccessRequestClock Of(
        AccessRequestFacts facts, AccessRequestSettings? settings = null, Division division = Division.EnglandAndWales) =>
        AccessRequestDeadline.Calculate(facts, WorkingDayCalendar.For(division), settings ?? AccessRequestSettings.Default);

    public static AccessRequestClock Received(
        DateOnly on, AccessRequestSettings? settings = null, Division division = Division.EnglandAndWales) =>
        Of(new() { ReceivedOn = on }, settings, division);

    /// <summary>The explanation as the person reads it.</summary>
    public static string[] Sentences(this AccessRequestClock clock) => [.. clock.Steps.Select(step => step.Text)];
}

using Deadlines;

namespace AccessRequests.Acts;

/// <summary>The calendar and the settings in force, as far as the organisation has a choice.</summary>
public sealed record Law(WorkingDayCalendar Calendar, AccessRequestSettings Settings)
{
    public AccessRequestClock Clock(AccessRequestFacts facts) => AccessRequestDeadline.Calculate(facts, Calendar, Settings);
}

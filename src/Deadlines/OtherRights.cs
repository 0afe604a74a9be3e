namespace Deadlines;

/// <summary>What a person may ask for under UK GDPR Arts 15 to 22D.</summary>
public enum Right { Access, Rectification, Erasure, Restriction, Portability, Objection, AutomatedDecision }

/// <summary>
/// O1: the other rights have the month, the start, the extension and the notice of an access request (UK GDPR Art 12(3)
/// and 12A), but no question stops their clock.
/// </summary>
public static class OtherRights
{
    public static AccessRequestClock Calculate(Right right, AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings) =>
        AccessRequestDeadline.Calculate(new AccessRequestHistory(right, facts, calendar, settings));
}

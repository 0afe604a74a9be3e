namespace AccessRequests.Casework;

/// <summary>Why a date was worked out again: the versions of the calendar and of the rules before and after.</summary>
public sealed record LawChange(string CalendarBefore, string Calendar, string RulesBefore, string Rules)
{
    public string InWords() => (CalendarBefore != Calendar, RulesBefore != Rules) switch
    {
        (true, false) => "The bank holidays changed",
        (false, true) => "The law is read otherwise than before",
        (true, true) => "The bank holidays changed, and the law is read otherwise than before",
        _ => "The rules are worked out more exactly than before",
    };
}

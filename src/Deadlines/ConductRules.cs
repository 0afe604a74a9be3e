namespace Deadlines;

/// <summary>The rules named <c>warning.</c> and <c>hearing.</c></summary>
static class ConductRules
{
    public static KeyValuePair<string, Rule>[] All =>
    [
        Rules.Named("warning.lastLiveDay", ReadWarning, Warning),
        Rules.Named("hearing.latestPostponement", ReadMeeting, Postponement),
    ];

    static (DateOnly Issued, int Months, RulebookSettings Settings) ReadWarning(RuleInput input)
    {
        var issued = input.Date("issued");
        var months = input.Has("level") && !input.Has("months")
            ? LiveWarning.UsualMonths(input.OneOf<WarningLevel>("level").GetValueOrDefault())
            : input.Number("months", 1, 1200);
        return (issued, months, input.Settings(issued));
    }

    static (object[], IReadOnlyList<Step>) Warning((DateOnly Issued, int Months, RulebookSettings Settings) given)
    {
        var warning = LiveWarning.Of(given.Issued, given.Months, given.Settings);
        return ([new { warning.LastLiveDay, given.Settings.RuleSet }], warning.Steps);
    }

    static (DateOnly Proposed, WorkingDayCalendar Calendar) ReadMeeting(RuleInput input)
    {
        var proposed = input.Date("proposed");
        return (proposed, input.Calendar(input.Law.Settings.For(proposed)));
    }

    static (object[], IReadOnlyList<Step>) Postponement((DateOnly Proposed, WorkingDayCalendar Calendar) meeting)
    {
        var latest = ReferralTimetable.LatestPostponement(meeting.Proposed, meeting.Calendar);
        return (
            [new { Latest = latest, Provisional = meeting.Calendar.IsProvisional(latest), CalendarVersion = meeting.Calendar.Version }],
            ReferralTimetable.PostponementSteps(meeting.Proposed, meeting.Calendar));
    }
}

namespace Deadlines;

/// <summary>The rules named <c>complaint.</c></summary>
static class ComplaintRules
{
    public static KeyValuePair<string, Rule>[] All =>
    [
        Rules.Named("complaint.ack", input => Read(input, input.Received()), Acknowledgement),
        Rules.Named("complaint.ackFromInstant", input => Read(input, UkTime.DateOf(input.Instant("receivedAt"))), Acknowledgement),
        Rules.Named("complaint.statutoryDuty", input => Read(input, input.Received()), Duty),
    ];

    sealed record Complaint(ComplaintFacts Facts, WorkingDayCalendar Calendar, RulebookSettings Settings)
    {
        public ComplaintClock Clock => ComplaintDeadline.Calculate(Facts, Calendar, Settings);
    }

    static Complaint Read(RuleInput input, DateOnly received)
    {
        var settings = input.Settings(received);
        return new(
            new()
            {
                ReceivedOn = received,
                PolicyOnly = input.Has("statutory") ? !input.Flag("statutory") : input.Flag("policyOnly"),
                AcknowledgedOn = input.DateIfAny("acknowledged"),
                ProgressReportedOn = input.DateIfAny("progressReported") is { } reported ? [reported] : [],
                OutcomeOn = input.DateIfAny("outcome"),
                WithdrawnOn = input.DateIfAny("withdrawn"),
            },
            input.Calendar(settings),
            settings);
    }

    static (object[], IReadOnlyList<Step>) Acknowledgement(Complaint complaint)
    {
        var clock = complaint.Clock;
        return ([new
        {
            Status = Rules.Name(clock.Status),
            ReceivedLocalDate = complaint.Facts.ReceivedOn,
            NominalDue = clock.NominalAcknowledgementDueOn,
            Due = clock.AcknowledgementDueOn,
            DueConservative = clock.CautiousAcknowledgementDueOn,
            Target = clock.TargetOn,
            ProgressDue = clock.ProgressDueOn,
            clock.DirectorFlagOn,
            clock.StatutoryDuty,
            clock.EnquirySteps,
            clock.Provisional,
            clock.RuleSet,
            clock.CalendarVersion,
        }], clock.Steps);
    }

    static (object[], IReadOnlyList<Step>) Duty(Complaint complaint) =>
        ([new { Applies = complaint.Clock.StatutoryDuty, ReceivedLocalDate = complaint.Facts.ReceivedOn }], ComplaintDeadline.DutySteps(complaint.Facts));
}

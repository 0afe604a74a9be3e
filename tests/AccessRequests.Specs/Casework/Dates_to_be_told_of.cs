using AccessRequests.Breaches;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Casework;

/// <summary>Which dates each kind of case has somebody told of, as its clock stands.</summary>
public class Dates_to_be_told_of
{
    static readonly DateOnly Received = new(2026, 3, 2), Later = new(2026, 3, 4);

    static readonly DateTimeOffset Heard = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    static readonly AccessRequestFacts Request = new() { ReceivedOn = Received };

    static readonly ComplaintFacts Complaint = new() { ReceivedOn = Received };

    static readonly ReferralFacts Referral = new() { ReferredOn = Received, RecordedOn = Received };

    public static TheoryData<string, Due, string> Examples { get; } = new()
    {
        { "a new request", Law.Default.Clock(Request).ToDue(), "reply-by 2026-04-02, extension-notice 2026-04-02" },
        { "a question stops the clock", Law.Default.Clock(Request.QuestionAsked(Later)).ToDue(), "follow-up 2026-04-07" },
        { "proof is awaited", Law.Default.Clock(Request.IdentityAsked(Later)).ToDue(), "follow-up 2026-04-07" },
        { "more time was taken: refusals are still due in a month", Law.Default.Clock(Request with { ExtensionNoticeGivenOn = Later }).ToDue(), "reply-by 2026-06-02, refusal-notice 2026-04-02" },
        { "answered", Law.Default.Clock(Request.Answered(Later)).ToDue(), "" },
        { "a new complaint", Law.Default.Clock(Complaint).ToDue(), "acknowledgement 2026-04-01, progress 2026-03-30, director-flag 2026-05-01" },
        { "acknowledged", Law.Default.Clock(Complaint with { AcknowledgedOn = Later }).ToDue(), "progress 2026-03-30, director-flag 2026-05-01" },
        { "with an outcome", Law.Default.Clock(Complaint with { OutcomeOn = Later }).ToDue(), "" },
        { "a new breach", Law.Default.Clock(new BreachFacts { ReportedAt = Heard }).ToDue(), "regulator 2026-03-05" },
        { "the regulator need not be told", Law.Default.Clock(new BreachFacts { ReportedAt = Heard, RiskUnlikely = true }).ToDue(), "" },
        { "a new referral", Law.Default.Schedule(Referral).ToDue(), "triage 2026-03-04" },
        { "triaged", Law.Default.Schedule(Referral with { TriagedOn = Later }).ToDue(), "investigate 2026-03-18" },
        { "decided", Law.Default.Schedule(Referral with { TriagedOn = Later, InvestigatedOn = Later, InformedOn = Later, MeetingOn = Later, DecidedOn = Later }).ToDue(), "appeal-window 2026-03-11" },
    };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void follow_from_the_clock(string because, Due due, string dates) =>
        Assert.True(dates == Written(due.Milestones), $"{because}: {Written(due.Milestones)}");

    [Fact]
    public void know_the_instant_where_hours_count() =>
        Assert.Equal(Heard.AddHours(72), Assert.Single(Law.Default.Clock(new BreachFacts { ReportedAt = Heard }).ToDue().Milestones).At);

    [Fact]
    public void go_on_with_what_a_notification_still_lacks_until_it_was_supplied()
    {
        var clock = Law.Default.Clock(new BreachFacts { ReportedAt = Heard, NotifiedAt = Heard });
        ISetMilestones Told(params NotificationContent[] missing) => new RegulatorNotified(1, Heard, NotificationWay.Phone, [NotificationContent.Nature], Plain.Text("By phone"), null, null, clock, missing);
        Assert.Equal("rest-of-notification 2026-03-05", Written(Told(NotificationContent.Measures).Milestones));
        Assert.Empty(Told(NotificationContent.Measures).Done);
        Assert.Equal([Clocks.RestOfNotification], Told().Done);
    }

    [Fact]
    public void end_where_what_they_were_for_was_done()
    {
        Assert.Equal([Clocks.DirectorFlag], ((ISetMilestones)new ComplaintDirectorTold(Later, Dana.Id)).Done);
        Assert.Equal("suspension 2026-03-04", Written(((ISetMilestones)new SubjectSuspended(Received, Later, Plain.Text("While we enquire"))).Milestones));
        Assert.Equal([Clocks.Suspension], ((ISetMilestones)new SuspensionReviewed(Later, null, Plain.Text("It ended"))).Done);
    }

    [Theory]
    [InlineData(ReferralOutcome.FirstWrittenWarning, "warning 2026-09-03", "")]
    [InlineData(ReferralOutcome.NoAction, "", "warning")]
    public void follow_a_warning_to_its_last_day_or_until_an_appeal_takes_it_away(ReferralOutcome outcome, string dates, string done)
    {
        var warning = outcome is ReferralOutcome.NoAction ? null : Law.Default.Warning(Later, 6);
        ISetMilestones heard = new ReferralAppealHeard(Later, outcome, warning, Plain.Text("Heard"), Law.Default.Schedule(Referral));
        Assert.Equal(dates, Written(heard.Milestones));
        Assert.Equal(done, string.Join(", ", heard.Done));
        Assert.All(heard.Milestones, milestone => Assert.True(milestone is { HoldsWhenClosed: true, HoldsWhileWaiting: true }));
    }

    public static TheoryData<ICloseCase, string> Endings { get; } = new()
    {
        { new AccessRequestClosed(Later, ClosureOutcome.Answered, null), "2029-03-04" },
        { new AccessRequestClosed(Later, ClosureOutcome.Withdrawn, null), "2026-09-04" },
        { new ComplaintClosed(Later, ComplaintEnding.OutcomeSent, null), "2032-03-04" },
        { new BreachClosed(Later, BreachOutcome.DealtWith, null), "2032-03-04" },
        { new ReferralClosed(Later, ReferralClosure.NoCaseToAnswer, null), "2027-03-04" },
        { new ReferralClosed(Later, ReferralClosure.Decided, null, RecordKind.VolunteerConduct), "2027-09-04" },
    };

    [Theory]
    [MemberData(nameof(Endings), DisableDiscoveryEnumeration = true)]
    public void end_with_the_review_of_whether_it_is_kept(ICloseCase closed, string on) =>
        Assert.Equal($"retention {on}", Written([Milestone.RetentionReview(closed.Record, closed.ClosedOn)]));

    static string Written(IEnumerable<Milestone> milestones) => string.Join(", ", milestones.Select(milestone => $"{milestone.Clock} {milestone.On:yyyy-MM-dd}"));
}

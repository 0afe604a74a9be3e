using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Breaches.Assessing;
using AccessRequests.Breaches.Casefile;
using AccessRequests.Breaches.Ending;
using AccessRequests.Breaches.Enquiring;
using AccessRequests.Breaches.Reporting;
using AccessRequests.Breaches.Telling;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Breaches.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Breaches;

public class Refusals
{
    static readonly Guid Nobody = Guid.Parse("0197d9a0-0000-7000-8000-0000000000ff");

    static readonly RecordAwareness Aware = new() { AwareAt = Now.AddHours(-1), Justification = "The neighbour called" };
    static readonly DecideNotification Not = new() { Notify = false, Reasons = "It came back", DecisionMakerId = Sam.Id };
    static readonly NotifyRegulator Notify = new() { NotifiedAt = Now, Way = NotificationWay.Phone, Contents = [NotificationContent.Nature], Words = "A letter" };
    static readonly DecideTellingPeople NotTelling = new() { Tell = false, Reasons = "It is small", DecisionMakerId = Sam.Id };

    [Fact]
    public void a_report_cannot_come_from_the_future_or_from_long_ago()
    {
        var desk = new OpeningDesk(Now, Sealers.New(Samples.Reference), Law.Default);
        Refusal Refused(DateTimeOffset at) => Assert.Single(ReportBreach.Decide(new ReportBreach { WhatHappened = "x", ReportedAt = at }, desk).Refusals);
        Assert.Equal(new Refusal("The moment somebody first heard of it cannot be in the future", "ReportedAt"), Refused(Now.AddMinutes(1)));
        Assert.Equal(new Refusal("The moment somebody first heard of it cannot be more than 5 years ago", "ReportedAt"), Refused(Now.AddYears(-5).AddMinutes(-1)));
    }

    [Fact]
    public void nobody_is_certain_in_the_future() => After().When(Aware with { AwareAt = Now.AddMinutes(1) }).ThenRefused("The moment you were certain cannot be in the future", "AwareAt");

    [Fact]
    public void nobody_is_certain_before_anybody_heard_of_it() =>
        After().When(Aware with { AwareAt = ReportedAt.AddMinutes(-1) }).ThenRefused("You cannot have been certain before anybody heard of it", "AwareAt");

    [Fact]
    public void what_the_regulator_was_told_stands() => After(ToNotify, Notified).When(Aware).ThenRefused("The regulator was told already: say it in what you supply next");

    [Fact]
    public void being_certain_moves_the_72_hours()
    {
        var recorded = After().When(Aware).Fact<BreachAwarenessRecorded>();
        Assert.Equal((Aware.AwareAt!.Value.AddHours(72), Stages.Enquiry), (recorded.Clock.DueAt, recorded.Stage));
    }

    [Fact]
    public void nothing_happened_in_the_future() => After().When(new DescribeBreach
    {
        HappenedAt = Now.AddHours(1),
        Nature = [BreachNature.Integrity],
        Cause = BreachCause.Other,
        Facts = "x",
        People = [PeopleCategory.Staff],
        Data = [DataCategory.Other],
        ApproximatePeople = 1,
        ApproximateRecords = 1,
        Consequences = "y",
    }).ThenRefused("When it happened cannot be in the future", "HappenedAt");

    [Fact]
    public void nothing_was_contained_in_the_future() =>
        After().When(new RecordContainment { DoneAt = Now.AddHours(1), Measures = "x", IsContained = true }).ThenRefused("When it was done cannot be in the future", "DoneAt");

    [Fact]
    public void no_report_of_a_processor_comes_from_the_future() => After().When(
        new RecordProcessorReport { Submission = Guid.NewGuid(), ReceivedAt = Now.AddHours(1), Processor = "x", Report = "y" }).ThenRefused("When it reached us cannot be in the future", "ReceivedAt");

    [Fact]
    public void a_risk_is_assessed_of_what_was_described() => After().When(new AssessRisk { Severity = Severity.Limited, Likelihood = Likelihood.Likely, DecisionMakerId = Sam.Id })
        .ThenRefused("Describe the breach first: what happened, and to whose data");

    [Theory, InlineData(1, 3, RiskLevel.Unlikely), InlineData(3, 1, RiskLevel.Unlikely), InlineData(1, 4, RiskLevel.Risk), InlineData(4, 2, RiskLevel.Risk), InlineData(3, 3, RiskLevel.High), InlineData(4, 4, RiskLevel.High)]
    public void severity_times_likelihood_makes_the_level(int severity, int likelihood, RiskLevel level) => Assert.Equal(level, AssessRisk.LevelOf((Severity)severity, (Likelihood)likelihood));

    [Fact]
    public void not_telling_the_regulator_needs_an_assessment() => After().When(Not).ThenRefused("Assess the risk first: only where a risk is unlikely need the regulator not be told", "Notify");

    [Fact]
    public void not_telling_the_regulator_needs_an_unlikely_risk() => After(Described, SomeRisk).When(Not)
        .ThenRefused("By the assessment a risk is not unlikely, so the regulator must be told. If that is wrong, assess the risk again first", "Notify");

    [Fact]
    public void not_telling_the_regulator_stops_the_clock() => Assert.Equal(BreachStatus.NotRequired, After(Described, NoRisk).When(Not).Fact<NotificationDecided>().Clock.Status);

    [Fact]
    public void who_decided_works_here() => After(Described, NoRisk).When(Not with { DecisionMakerId = Nobody }).ThenRefused("Choose someone who works on cases", "DecisionMakerId");

    [Fact]
    public void once_told_there_is_nothing_to_decide() => After(Described, SomeRisk, ToNotify, Notified).When(Not).ThenRefused("The regulator was told already");

    [Fact]
    public void the_regulator_is_told_once_that_is_decided() => After().When(Notify).ThenRefused("Decide first that the regulator is to be told, and record why");

    [Fact]
    public void the_regulator_is_not_told_in_the_future() => After(ToNotify).When(Notify with { NotifiedAt = Now.AddMinutes(1) }).ThenRefused("The moment you told them cannot be in the future", "NotifiedAt");

    [Fact]
    public void the_regulator_is_not_told_before_we_know() =>
        After(ToNotify).When(Notify with { NotifiedAt = ReportedAt.AddMinutes(-1) }).ThenRefused("You cannot have told them before anybody here heard of it", "NotifiedAt");

    [Fact]
    public void phases_come_in_their_order() => After(ToNotify, Notified).When(Notify with { NotifiedAt = Now.AddHours(-2) })
        .ThenRefused("You told them something later already: enter the moments in their order", "NotifiedAt");

    [Fact]
    public void late_is_late_by_a_second_and_needs_reasons()
    {
        var old = ReportedThen(Now.AddHours(-72));
        Assert.Equal(BreachStatus.Met, Since(old, ToNotify).When(Notify).Fact<RegulatorNotified>().Clock.Status);
        var older = ReportedThen(Now.AddHours(-72).AddSeconds(-1));
        Since(older, ToNotify).When(Notify).ThenRefused("The 72 hours were over: enter why it was late, as you told the regulator", "LateReasons");
        var late = Since(older, ToNotify).When(Notify with { LateReasons = "The office was closed" }).Fact<RegulatorNotified>();
        Assert.Equal((BreachStatus.Late, "The office was closed"), (late.Clock.Status, Read(late.LateReasons!)));
    }

    [Fact]
    public void what_is_supplied_later_is_not_late() => Assert.Equal((2, BreachStatus.Met), After(ToNotify, NotifiedOf(NotificationContent.Nature))
        .When(Notify, DeskAt(Now.AddDays(9), Samples.Reference)).Fact<RegulatorNotified>() is var next ? (next.Phase, next.Clock.Status) : default);

    [Fact]
    public void telling_people_waits_for_the_assessment() => After().When(NotTelling).ThenRefused("Assess the risk first");

    [Fact]
    public void a_high_risk_is_kept_from_people_by_an_exception_alone() => After(Described, HighRisk).When(NotTelling)
        .ThenRefused("The risk is high: they must be told, unless one of these exceptions holds", "Exception");

    [Fact]
    public void whoever_is_told_needs_no_exception() => After(Described, HighRisk).When(NotTelling with { Tell = true, Exception = TellingException.HighRiskRemoved })
        .ThenRefused("Leave out the exception: you are telling them", "Exception");

    [Fact]
    public void nobody_is_told_in_the_future_or_before_we_know()
    {
        var told = new RecordTellingPeople { ToldOn = Today.AddDays(1), Channel = Channel.Post, HowMany = 1, Contents = Enum.GetValues<TellingContent>(), Words = "x" };
        After().When(told).ThenRefused("The day you told them cannot be in the future", "ToldOn");
        After().When(told with { ToldOn = Today.AddDays(-2) }).ThenRefused("You cannot have told them before anybody here heard of it", "ToldOn");
    }

    [Fact]
    public void a_lesson_is_seen_to_by_somebody_here() =>
        After().When(new RecordLesson { Submission = Guid.NewGuid(), Lesson = "x", OwnerId = Nobody }).ThenRefused("Choose someone who works on cases", "OwnerId");

    [Fact]
    public void a_breach_is_given_to_somebody_here() => After().When(new AssignBreach { AssigneeId = Nobody }).ThenRefused("Choose someone who works on cases", "AssigneeId");

    [Fact]
    public void closing_says_all_that_the_register_lacks() => After().When(new CloseBreach { Outcome = BreachOutcome.DealtWith }).ThenRefused(
        ("Describe the breach first", null), ("Assess the risk first", null), ("Decide first whether to tell the regulator", null), ("Record first what was done to contain it", null));

    [Fact]
    public void closing_waits_for_what_was_decided() => After(Described, HighRisk, ToNotify, ToTell, Contained).When(new CloseBreach { Outcome = BreachOutcome.DealtWith })
        .ThenRefused(("Tell the regulator first, as you decided", null), ("Tell the people first, as you decided", null));

    [Fact]
    public void closing_waits_for_the_rest_of_a_notification() => After(Described, SomeRisk, ToNotify, NotifiedOf([.. Enum.GetValues<NotificationContent>().Except([NotificationContent.Measures])]), Contained)
        .When(new CloseBreach { Outcome = BreachOutcome.DealtWith }).ThenRefused("The regulator still has to be told: what was done or will be done about it");

    [Fact]
    public void only_what_is_closed_is_reopened() => After().When(new ReopenBreach { Reason = "x" }).ThenRefused("This breach is open");

    public static TheoryData<string> Others => [.. Acts.EveryAct.NamesOf<Breach>().Except([nameof(AddBreachNote), nameof(ReopenBreach)])];

    [Theory, MemberData(nameof(Others))]
    public void a_closed_breach_neither_offers_nor_takes(string act) => Assert.All(Acts.EveryAct.SamplesOf(act), sample =>
    {
        IReadOnlyList<object> closed = [.. sample.Before, Closed with { Outcome = BreachOutcome.Duplicate }];
        Assert.False(sample.IsPossible(closed), "The case page offers it");
        Assert.Empty(sample.Decide(closed).Events);
    });
}

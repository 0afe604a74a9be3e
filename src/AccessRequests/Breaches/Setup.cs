using AccessRequests.Acts;
using AccessRequests.Breaches.Assessing;
using AccessRequests.Breaches.Casefile;
using AccessRequests.Breaches.Ending;
using AccessRequests.Breaches.Enquiring;
using AccessRequests.Breaches.Register;
using AccessRequests.Breaches.Reporting;
using AccessRequests.Breaches.Telling;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using AccessRequests.Links;
using Deadlines;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Breaches;

public static class Setup
{
    public static IServiceCollection AddBreaches(this IServiceCollection services) => services
        .AddScoped<BreachReception>().AddScoped<IAlsoOpens, AlsoBreach>()
        .AddSingleton<RegisterQuery>()
        .AddSingleton(CodeWords.Of<BreachNature>(Kind.Kind, Aspect.Category, Wording.Words))
        .AddSingleton(CodeWords.Of<BreachStatus>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(CodeWords.Of<BreachOutcome>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(CodeWords.Of<BreachCause>(Kind.Kind, Aspect.Cause, Wording.Words))
        .AddSingleton(TallyWords.Of<TellingException>(Kind.Kind, Occurrence.PeopleNotTold, Wording.Words))
        .AddCaseDoor<Breach>(Kind).AddLinkDoor<Breach>(Kind)
        .AddRecalculation<Breach>("breach", RecalculatedClock.Open, RecalculatedClock.Of);

    public static void AddBreaches(this StoreOptions store)
    {
        store.Projections.Add<Folding>(ProjectionLifecycle.Inline);
        store.Schema.For<Breach>().Duplicate(breach => breach.ReportedAt).Index(breach => new { breach.ReportedAt, breach.Id }, index => index.Name = "breach_register");
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string>
    {
        [typeof(BreachReported)] = "breach_reported",
        [typeof(BreachAssigned)] = "breach_assigned",
        [typeof(BreachAwarenessRecorded)] = "breach_awareness_recorded",
        [typeof(BreachDescribed)] = "breach_described",
        [typeof(AffectedPersonAdded)] = "breach_affected_person_added",
        [typeof(BreachContainmentRecorded)] = "breach_containment_recorded",
        [typeof(ProcessorReportReceived)] = "breach_processor_report_received",
        [typeof(RiskAssessed)] = "breach_risk_assessed",
        [typeof(NotificationDecided)] = "breach_notification_decided",
        [typeof(RegulatorNotified)] = "breach_regulator_notified",
        [typeof(TellingPeopleDecided)] = "breach_telling_people_decided",
        [typeof(AffectedPeopleTold)] = "breach_affected_people_told",
        [typeof(BreachLessonRecorded)] = "breach_lesson_recorded",
        [typeof(BreachClosed)] = "breach_closed",
        [typeof(BreachReopened)] = "breach_reopened",
        [typeof(BreachClockRecalculated)] = "breach_clock_recalculated",
        [typeof(BreachNoteAdded)] = "breach_note_added",
    };

    static readonly KindOfCase Kind = KindOfCase.Breach;

    public static void MapBreaches(this IEndpointRouteBuilder app)
    {
        app.MapReporting();
        app.MapRegister();
        app.MapNotification();
        app.MapCasefile<Breach, BreachDetails, CasefilePage>(new(Kind, "Breaches", ["facts", "affected people", "containment", "assessment", "decisions", "notifications", "lessons"], BreachDetails.Of, Folding.Fold));
        app.MapAct<AssignBreach, Breach, AssignBreachPage>(Kind);

        app.MapAct<RecordContainment, Breach, RecordContainmentPage>(Kind);
        app.MapAct<RecordAwareness, Breach, RecordAwarenessPage>(Kind);
        app.MapAct<DescribeBreach, Breach, DescribeBreachPage>(Kind);
        app.MapAct<AddAffectedPerson, Breach, AddAffectedPersonPage>(Kind);
        app.MapAct<RecordProcessorReport, Breach, RecordProcessorReportPage>(Kind);

        app.MapAct<AssessRisk, Breach, AssessRiskPage>(Kind);
        app.MapAct<DecideNotification, Breach, DecideNotificationPage>(Kind);

        app.MapAct<NotifyRegulator, Breach, NotifyRegulatorPage>(Kind);
        app.MapAct<DecideTellingPeople, Breach, DecideTellingPeoplePage>(Kind);
        app.MapAct<RecordTellingPeople, Breach, RecordTellingPeoplePage>(Kind);

        app.MapAct<RecordLesson, Breach, RecordLessonPage>(Kind);
        app.MapAct<CloseBreach, Breach, CloseBreachPage>(Kind);
        app.MapAct<ReopenBreach, Breach, ReopenBreachPage>(Kind);
        app.MapAct<AddBreachNote, Breach, AddBreachNotePage>(Kind);
        app.MapConfidentiality<Breach>(Kind);
        app.MapLinks<Breach>(Kind);
    }
}

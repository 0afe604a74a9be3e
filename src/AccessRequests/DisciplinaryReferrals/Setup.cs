using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using AccessRequests.DisciplinaryReferrals.Appealing;
using AccessRequests.DisciplinaryReferrals.Casefile;
using AccessRequests.DisciplinaryReferrals.Deciding;
using AccessRequests.DisciplinaryReferrals.Ending;
using AccessRequests.DisciplinaryReferrals.Investigating;
using AccessRequests.DisciplinaryReferrals.Meeting;
using AccessRequests.DisciplinaryReferrals.Raising;
using AccessRequests.DisciplinaryReferrals.Triage;
using AccessRequests.DisciplinaryReferrals.Warnings;
using AccessRequests.Letters;
using AccessRequests.Links;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.DisciplinaryReferrals;

public static class Setup
{
    public static IServiceCollection AddDisciplinaryReferrals(this IServiceCollection services) => services
        .AddScoped<ReferralReception>()
        .AddSingleton<LiveWarnings>()
        .AddSingleton(CodeWords.Of<ReferralPath>(Kind.Kind, Aspect.Category, Wording.Words))
        .AddSingleton(CodeWords.Of<ReferralOutcome>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(CodeWords.Of<ReferralClosure>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(TallyWords.Of<ReferralRoute>(Kind.Kind, Occurrence.Triaged, Wording.Words))
        .AddSingleton(TallyWords.Of<ReferralOutcome>(Kind.Kind, Occurrence.Decided, Wording.Words))
        .AddCaseDoor<DisciplinaryReferral>(Kind).AddLinkDoor<DisciplinaryReferral>(Kind)
        .AddLetters(ReferralLetters.Letters)
        .AddRecalculation<DisciplinaryReferral>("disciplinary-referral", RecalculatedTargets.Open, RecalculatedTargets.Of);

    public static void AddDisciplinaryReferrals(this StoreOptions store)
    {
        store.Projections.Add<Folding>(ProjectionLifecycle.Inline);
        store.Projections.Add(new WarningTable(), ProjectionLifecycle.Inline);
        store.Storage.ExtendedSchemaObjects.Add(WarningTable.TableDefinition);
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
        store.SendOnly(WarningTable.Called, WarningTable.Reads);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string>
    {
        [typeof(ReferralRaised)] = "referral_raised",
        [typeof(ReferralAssigned)] = "referral_assigned",
        [typeof(ReferralSubjectNamed)] = "referral_subject_named",
        [typeof(ReferralTriaged)] = "referral_triaged",
        [typeof(ReferralConflictRecorded)] = "referral_conflict_recorded",
        [typeof(ReferralPersonAppointed)] = "referral_person_appointed",
        [typeof(ComplainantNamingDecided)] = "referral_complainant_naming_decided",
        [typeof(SubjectSuspended)] = "referral_subject_suspended",
        [typeof(SuspensionReviewed)] = "referral_suspension_reviewed",
        [typeof(ReferralEvidenceRecorded)] = "referral_evidence_recorded",
        [typeof(ReferralAccountTaken)] = "referral_account_taken",
        [typeof(ReferralInvestigationExtended)] = "referral_investigation_extended",
        [typeof(ReferralInvestigationFinished)] = "referral_investigation_finished",
        [typeof(SubjectInformed)] = "referral_subject_informed",
        [typeof(ReferralMeetingPostponed)] = "referral_meeting_postponed",
        [typeof(ReferralMeetingHeld)] = "referral_meeting_held",
        [typeof(ReferralDecided)] = "referral_decided",
        [typeof(ReferralAppealLodged)] = "referral_appeal_lodged",
        [typeof(ReferralAppealHeard)] = "referral_appeal_heard",
        [typeof(BarringReferralDecided)] = "referral_barring_decided",
        [typeof(ReferralClosed)] = "referral_closed",
        [typeof(ReferralReopened)] = "referral_reopened",
        [typeof(ReferralDatesRecalculated)] = "referral_dates_recalculated",
        [typeof(ReferralNoteAdded)] = "referral_note_added",
    };

    static readonly KindOfCase Kind = KindOfCase.DisciplinaryReferral;

    public static void MapDisciplinaryReferrals(this IEndpointRouteBuilder app)
    {
        app.MapRaising();
        app.MapWarnings();
        app.MapLetters<DisciplinaryReferral>(Kind);
        app.MapCasefile<DisciplinaryReferral, ReferralDetails, CasefilePage>(new(
            Kind, "Disciplinary referrals", ["name", "allegation", "evidence", "accounts", "letters", "decision", "appeal"], ReferralDetails.Of, Folding.Fold));
        app.MapAct<AssignReferral, DisciplinaryReferral, AssignReferralPage>(Kind);
        app.MapAct<TriageReferral, DisciplinaryReferral, TriageReferralPage>(Kind);
        app.MapAct<NameReferralSubject, DisciplinaryReferral, NameReferralSubjectPage>(Kind);
        app.MapAct<AppointPerson, DisciplinaryReferral, AppointPersonPage>(Kind);
        app.MapAct<RecordConflict, DisciplinaryReferral, RecordConflictPage>(Kind);
        app.MapAct<DecideNaming, DisciplinaryReferral, DecideNamingPage>(Kind);
        app.MapAct<SuspendSubject, DisciplinaryReferral, SuspendSubjectPage>(Kind);
        app.MapAct<ReviewSuspension, DisciplinaryReferral, ReviewSuspensionPage>(Kind);

        app.MapAct<RecordReferralEvidence, DisciplinaryReferral, RecordReferralEvidencePage>(Kind);
        app.MapAct<TakeAccount, DisciplinaryReferral, TakeAccountPage>(Kind);
        app.MapAct<ExtendInvestigation, DisciplinaryReferral, ExtendInvestigationPage>(Kind);
        app.MapAct<FinishInvestigation, DisciplinaryReferral, FinishInvestigationPage>(Kind);

        app.MapAct<InformSubject, DisciplinaryReferral, InformSubjectPage>(Kind);
        app.MapAct<PostponeMeeting, DisciplinaryReferral, PostponeMeetingPage>(Kind);
        app.MapAct<RecordMeeting, DisciplinaryReferral, RecordMeetingPage>(Kind);
        app.MapAct<DecideReferral, DisciplinaryReferral, DecideReferralPage>(Kind);

        app.MapAct<LodgeAppeal, DisciplinaryReferral, LodgeAppealPage>(Kind);
        app.MapAct<HearAppeal, DisciplinaryReferral, HearAppealPage>(Kind);

        app.MapAct<DecideBarring, DisciplinaryReferral, DecideBarringPage>(Kind);
        app.MapAct<CloseReferral, DisciplinaryReferral, CloseReferralPage>(Kind);
        app.MapAct<ReopenReferral, DisciplinaryReferral, ReopenReferralPage>(Kind);
        app.MapAct<AddReferralNote, DisciplinaryReferral, AddReferralNotePage>(Kind);
        app.MapInvitation();
        app.MapConfidentiality<DisciplinaryReferral>(Kind);
        app.MapLinks<DisciplinaryReferral>(Kind);
    }
}

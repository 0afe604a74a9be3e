using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using AccessRequests.Following;
using AccessRequests.Letters;
using AccessRequests.Links;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.SubjectAccessRequests.Checks;
using AccessRequests.SubjectAccessRequests.Clarifying;
using AccessRequests.SubjectAccessRequests.Ending;
using AccessRequests.SubjectAccessRequests.Following;
using AccessRequests.SubjectAccessRequests.Intake;
using AccessRequests.SubjectAccessRequests.Replying;
using AccessRequests.SubjectAccessRequests.Searching;
using Deadlines;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events;
using Marten.Events.Projections;

namespace AccessRequests.SubjectAccessRequests;

public static class Setup
{
    public static IServiceCollection AddSubjectAccessRequests(this IServiceCollection services) => services
        .AddIntake()
        .AddSingleton(CodeWords.Of<RequestedFor>(Kind.Kind, Aspect.Category, PeopleWords.Words))
        .AddSingleton(CodeWords.Of<ClosureOutcome>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(TallyWords.Of<ExtensionGround>(Kind.Kind, Occurrence.Extended, Wording.Words))
        .AddSingleton(TallyWords.Of<RefusalGround>(Kind.Kind, Occurrence.Refused, Wording.Words))
        .AddSingleton(TallyWords.Of<Awaiting>(Kind.Kind, Occurrence.Held, Clock.InWords))
        .AddSingleton(TallyWords.Of<Awaiting>(Kind.Kind, Occurrence.Paused, Clock.InWords))
        .AddSingleton(new TallyWords(Kind.Kind, Occurrence.Withheld, Exemptions.Ours.ToDictionary(exemption => exemption.Code, exemption => $"{exemption.Provision}: {exemption.Meaning}")))
        .AddFollowed<FollowedAccessRequest>()
        .AddCaseDoor<SubjectAccessRequest>(Kind).AddLinkDoor<SubjectAccessRequest>(Kind)
        .AddLetters(RequestLetters.Letters)
        .AddRecalculation<SubjectAccessRequest>("access-request", RecalculatedDeadline.Open, RecalculatedDeadline.Of);

    public static void AddSubjectAccessRequests(this StoreOptions store)
    {
        store.Projections.Add<Folding>(ProjectionLifecycle.Inline);
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string>
    {
        [typeof(AccessRequestReceived)] = "access_request_received",
        [typeof(AccessRequestAcknowledged)] = "access_request_acknowledged",
        [typeof(AccessRequestAssigned)] = "access_request_assigned",
        [typeof(IdentityRequested)] = "access_request_identity_requested",
        [typeof(IdentityConfirmed)] = "access_request_identity_confirmed",
        [typeof(IdentityEvidenceRefused)] = "access_request_identity_evidence_refused",
        [typeof(AuthorityRequested)] = "access_request_authority_requested",
        [typeof(AuthorityRecorded)] = "access_request_authority_recorded",
        [typeof(FeeRequested)] = "access_request_fee_requested",
        [typeof(FeePaid)] = "access_request_fee_paid",
        [typeof(ClarificationRequested)] = "access_request_clarification_requested",
        [typeof(ClarificationReceived)] = "access_request_clarification_received",
        [typeof(ResponseDeadlineExtended)] = "access_request_deadline_extended",
        [typeof(ResponseDeadlineRecalculated)] = "access_request_deadline_recalculated",
        [typeof(SearchPlanned)] = "access_request_search_planned",
        [typeof(SearchCancelled)] = "access_request_search_cancelled",
        [typeof(SearchRecorded)] = "access_request_search_recorded",
        [typeof(MaterialWithheld)] = "access_request_material_withheld",
        [typeof(MaterialReleased)] = "access_request_material_released",
        [typeof(ResponseSent)] = "access_request_response_sent",
        [typeof(AccessRequestRefused)] = "access_request_refused",
        [typeof(AccessRequestWithdrawn)] = "access_request_withdrawn",
        [typeof(AccessRequestClosed)] = "access_request_closed",
        [typeof(AccessRequestReopened)] = "access_request_reopened",
        [typeof(ReceivedDateCorrected)] = "access_request_received_date_corrected",
        [typeof(AccessCodeReplaced)] = "access_request_code_replaced",
        [typeof(NoteAdded)] = "access_request_note_added",
    };

    static readonly KindOfCase Kind = KindOfCase.AccessRequest;

    public static void MapSubjectAccessRequests(this IEndpointRouteBuilder app)
    {
        app.MapIntake();
        FollowedAccessRequest.Map(app);
        app.MapWhatIf();
        app.MapLetters<SubjectAccessRequest>(Kind);
        app.MapCasefile<SubjectAccessRequest, AccessRequestDetails, CasefilePage>(new(
            Kind, "Access requests", ["name", "contact", "details", "correspondence", "searches", "withheld material"], AccessRequestDetails.Of, Folding.Fold));
        app.MapAct<AcknowledgeAccessRequest, SubjectAccessRequest, AcknowledgeAccessRequestPage>(Kind);
        app.MapAct<AssignAccessRequest, SubjectAccessRequest, AssignAccessRequestPage>(Kind);

        app.MapAct<AskForIdentity, SubjectAccessRequest, AskForIdentityPage>(Kind);
        app.MapAct<ConfirmIdentity, SubjectAccessRequest, ConfirmIdentityPage>(Kind);
        app.MapAct<RefuseIdentityEvidence, SubjectAccessRequest, RefuseIdentityEvidencePage>(Kind);
        app.MapAct<AskForAuthority, SubjectAccessRequest, AskForAuthorityPage>(Kind);
        app.MapAct<RecordAuthority, SubjectAccessRequest, RecordAuthorityPage>(Kind);
        app.MapAct<AskForFee, SubjectAccessRequest, AskForFeePage>(Kind);
        app.MapAct<RecordFeePayment, SubjectAccessRequest, RecordFeePaymentPage>(Kind);

        app.MapAct<AskForClarification, SubjectAccessRequest, AskForClarificationPage>(Kind);
        app.MapAct<RecordClarification, SubjectAccessRequest, RecordClarificationPage>(Kind);
        app.MapAct<ExtendDeadline, SubjectAccessRequest, ExtendDeadlinePage>(Kind);

        app.MapAct<PlanSearch, SubjectAccessRequest, PlanSearchPage>(Kind);
        app.MapAct<RecordSearch, SubjectAccessRequest, RecordSearchPage>(Kind);
        app.MapAct<CancelSearch, SubjectAccessRequest, CancelSearchPage>(Kind);

        app.MapAct<WithholdMaterial, SubjectAccessRequest, WithholdMaterialPage>(Kind);
        app.MapAct<ReleaseMaterial, SubjectAccessRequest, ReleaseMaterialPage>(Kind);
        app.MapAct<SendResponse, SubjectAccessRequest, SendResponsePage>(Kind);
        app.MapAct<RefuseAccessRequest, SubjectAccessRequest, RefuseAccessRequestPage>(Kind);

        app.MapAct<WithdrawAccessRequest, SubjectAccessRequest, WithdrawAccessRequestPage>(Kind);
        app.MapAct<CloseAccessRequest, SubjectAccessRequest, CloseAccessRequestPage>(Kind);
        app.MapAct<ReopenAccessRequest, SubjectAccessRequest, ReopenAccessRequestPage>(Kind);

        app.MapAct<AddNote, SubjectAccessRequest, AddNotePage>(Kind);
        app.MapAct<CorrectReceivedDate, SubjectAccessRequest, CorrectReceivedDatePage>(Kind);
        app.MapNewAccessCode<ReplaceAccessCode, SubjectAccessRequest, ReplaceAccessCodePage>(Kind);
        app.MapConfidentiality<SubjectAccessRequest>(Kind);
        app.MapLinks<SubjectAccessRequest>(Kind);
    }
}

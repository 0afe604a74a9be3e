using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints.Casefile;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Complaints.Ending;
using AccessRequests.Complaints.Enquiring;
using AccessRequests.Complaints.Following;
using AccessRequests.Complaints.Intake;
using AccessRequests.Complaints.Triage;
using AccessRequests.Confidentiality;
using AccessRequests.Following;
using AccessRequests.Letters;
using AccessRequests.Links;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events;
using Marten.Events.Projections;

namespace AccessRequests.Complaints;

public static class Setup
{
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddIntake()
        .AddSingleton(CodeWords.Of<Happening>(Kind.Kind, Aspect.Category, Wording.Words))
        .AddSingleton(CodeWords.Of<Finding>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(CodeWords.Of<ComplaintEnding>(Kind.Kind, Aspect.Outcome, Wording.Words))
        .AddSingleton(CodeWords.Of<ComplaintCause>(Kind.Kind, Aspect.Cause, Wording.Words))
        .AddSingleton(TallyWords.Of<ReviewResult>(Kind.Kind, Occurrence.ReviewDecided, Wording.Words))
        .AddFollowed<FollowedComplaint>()
        .AddCaseDoor<Complaint>(Kind).AddLinkDoor<Complaint>(Kind)
        .AddLetters(ComplaintLetters.Letters)
        .AddRecalculation<Complaint>("complaint", RecalculatedDates.Open, RecalculatedDates.Of);

    public static void AddComplaints(this StoreOptions store)
    {
        store.Projections.Add<Folding>(ProjectionLifecycle.Inline);
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string>
    {
        [typeof(ComplaintReceived)] = "complaint_received",
        [typeof(ComplaintAcknowledged)] = "complaint_acknowledged",
        [typeof(ComplaintTriaged)] = "complaint_triaged",
        [typeof(ComplaintIssueAdded)] = "complaint_issue_added",
        [typeof(ComplaintStaffNamed)] = "complaint_staff_named",
        [typeof(ComplaintAssigned)] = "complaint_assigned",
        [typeof(ComplaintAuthorityRequested)] = "complaint_authority_requested",
        [typeof(ComplaintAuthorityRecorded)] = "complaint_authority_recorded",
        [typeof(ComplaintQuestionAsked)] = "complaint_question_asked",
        [typeof(ComplaintQuestionAnswered)] = "complaint_question_answered",
        [typeof(ComplaintEnquiryMade)] = "complaint_enquiry_made",
        [typeof(ComplaintAccountRecorded)] = "complaint_account_recorded",
        [typeof(ComplaintEvidenceRecorded)] = "complaint_evidence_recorded",
        [typeof(ComplaintProgressReported)] = "complaint_progress_reported",
        [typeof(ComplaintDirectorTold)] = "complaint_director_told",
        [typeof(ComplaintIssueDecided)] = "complaint_issue_decided",
        [typeof(ComplaintOutcomeSent)] = "complaint_outcome_sent",
        [typeof(ComplaintReviewRequested)] = "complaint_review_requested",
        [typeof(ComplaintReviewerAppointed)] = "complaint_reviewer_appointed",
        [typeof(ComplaintReopenedForReview)] = "complaint_reopened_for_review",
        [typeof(ComplaintReviewDecided)] = "complaint_review_decided",
        [typeof(ComplaintLessonsRecorded)] = "complaint_lessons_recorded",
        [typeof(ComplaintWithdrawn)] = "complaint_withdrawn",
        [typeof(ComplaintClosed)] = "complaint_closed",
        [typeof(ComplaintReopened)] = "complaint_reopened",
        [typeof(ComplaintReceivedDateCorrected)] = "complaint_received_date_corrected",
        [typeof(ComplaintDatesRecalculated)] = "complaint_dates_recalculated",
        [typeof(ComplaintCodeReplaced)] = "complaint_code_replaced",
        [typeof(ComplaintNoteAdded)] = "complaint_note_added",
    };

    static readonly KindOfCase Kind = KindOfCase.Complaint;

    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        app.MapIntake();
        FollowedComplaint.Map(app);
        app.MapLetters<Complaint>(Kind);
        app.MapCasefile<Complaint, ComplaintDetails, CasefilePage>(new(
            Kind, "Complaints", ["name", "contact", "complaint", "people", "accounts", "evidence", "correspondence"], ComplaintDetails.Of, Folding.Fold));
        app.MapAct<TriageComplaint, Complaint, TriageComplaintPage>(Kind);
        app.MapAct<AcknowledgeComplaint, Complaint, AcknowledgeComplaintPage>(Kind);
        app.MapAct<AssignInvestigator, Complaint, AssignInvestigatorPage>(Kind);
        app.MapAct<AddIssue, Complaint, AddIssuePage>(Kind);
        app.MapAct<NameStaff, Complaint, NameStaffPage>(Kind);
        app.MapAct<AskForComplaintAuthority, Complaint, AskForComplaintAuthorityPage>(Kind);
        app.MapAct<RecordComplaintAuthority, Complaint, RecordComplaintAuthorityPage>(Kind);

        app.MapAct<AskComplainant, Complaint, AskComplainantPage>(Kind);
        app.MapAct<RecordAnswer, Complaint, RecordAnswerPage>(Kind);
        app.MapAct<Enquire, Complaint, EnquirePage>(Kind);
        app.MapAct<RecordAccount, Complaint, RecordAccountPage>(Kind);
        app.MapAct<RecordEvidence, Complaint, RecordEvidencePage>(Kind);
        app.MapAct<ReportProgress, Complaint, ReportProgressPage>(Kind);
        app.MapAct<TellDirector, Complaint, TellDirectorPage>(Kind);

        app.MapAct<DecideIssue, Complaint, DecideIssuePage>(Kind);
        app.MapAct<SendOutcome, Complaint, SendOutcomePage>(Kind);
        app.MapAct<AskForReview, Complaint, AskForReviewPage>(Kind);
        app.MapAct<AppointReviewer, Complaint, AppointReviewerPage>(Kind);
        app.MapAct<DecideReview, Complaint, DecideReviewPage>(Kind);
        app.MapAct<RecordLessons, Complaint, RecordLessonsPage>(Kind);

        app.MapAct<WithdrawComplaint, Complaint, WithdrawComplaintPage>(Kind);
        app.MapAct<CloseComplaint, Complaint, CloseComplaintPage>(Kind);
        app.MapAct<ReopenComplaint, Complaint, ReopenComplaintPage>(Kind);

        app.MapAct<AddComplaintNote, Complaint, AddComplaintNotePage>(Kind);
        app.MapAct<CorrectComplaintReceivedDate, Complaint, CorrectComplaintReceivedDatePage>(Kind);
        app.MapNewAccessCode<ReplaceComplaintCode, Complaint, ReplaceComplaintCodePage>(Kind);
        app.MapConfidentiality<Complaint>(Kind);
        app.MapLinks<Complaint>(Kind);
    }
}

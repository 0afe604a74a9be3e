using AccessRequests.Complaints;
using Xunit;

namespace AccessRequests.Specs.Complaints;

public class Names_of_stored_facts
{
    /// <summary>Never rename or remove one: they stand in the database of everyone who uses this. Add new ones at their place.</summary>
    static readonly string[] Names =
    [
        "complaint_account_recorded",
        "complaint_acknowledged",
        "complaint_assigned",
        "complaint_authority_recorded",
        "complaint_authority_requested",
        "complaint_closed",
        "complaint_code_replaced",
        "complaint_dates_recalculated",
        "complaint_director_told",
        "complaint_enquiry_made",
        "complaint_evidence_recorded",
        "complaint_issue_added",
        "complaint_issue_decided",
        "complaint_lessons_recorded",
        "complaint_note_added",
        "complaint_outcome_sent",
        "complaint_progress_reported",
        "complaint_question_answered",
        "complaint_question_asked",
        "complaint_received",
        "complaint_received_date_corrected",
        "complaint_reopened",
        "complaint_reopened_for_review",
        "complaint_review_decided",
        "complaint_review_requested",
        "complaint_reviewer_appointed",
        "complaint_staff_named",
        "complaint_triaged",
        "complaint_withdrawn",
    ];

    [Fact]
    public void never_change() => Assert.Equal(Names, Setup.StoredNames.Values.Order(StringComparer.Ordinal));
}

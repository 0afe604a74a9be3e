using AccessRequests.SubjectAccessRequests;
using Xunit;

namespace AccessRequests.Specs.SubjectAccessRequests;

public class Names_of_stored_facts
{
    /// <summary>Never rename or remove one: they stand in the database of everyone who uses this. Add new ones at their place.</summary>
    static readonly string[] Names =
    [
        "access_request_acknowledged",
        "access_request_assigned",
        "access_request_authority_recorded",
        "access_request_authority_requested",
        "access_request_clarification_received",
        "access_request_clarification_requested",
        "access_request_closed",
        "access_request_code_replaced",
        "access_request_deadline_extended",
        "access_request_deadline_recalculated",
        "access_request_fee_paid",
        "access_request_fee_requested",
        "access_request_identity_confirmed",
        "access_request_identity_evidence_refused",
        "access_request_identity_requested",
        "access_request_material_released",
        "access_request_material_withheld",
        "access_request_note_added",
        "access_request_received",
        "access_request_received_date_corrected",
        "access_request_refused",
        "access_request_reopened",
        "access_request_response_sent",
        "access_request_search_cancelled",
        "access_request_search_planned",
        "access_request_search_recorded",
        "access_request_withdrawn",
    ];

    [Fact]
    public void never_change() => Assert.Equal(Names, Setup.StoredNames.Values.Order(StringComparer.Ordinal));
}

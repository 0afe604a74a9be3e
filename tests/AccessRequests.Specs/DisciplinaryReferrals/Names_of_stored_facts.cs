using AccessRequests.DisciplinaryReferrals;
using Xunit;

namespace AccessRequests.Specs.DisciplinaryReferrals;

public class Names_of_stored_facts
{
    /// <summary>Never rename or remove one: they stand in the database of everyone who uses this. Add new ones at their place.</summary>
    static readonly string[] Names =
    [
        "referral_account_taken",
        "referral_appeal_heard",
        "referral_appeal_lodged",
        "referral_assigned",
        "referral_barring_decided",
        "referral_closed",
        "referral_complainant_naming_decided",
        "referral_conflict_recorded",
        "referral_dates_recalculated",
        "referral_decided",
        "referral_evidence_recorded",
        "referral_investigation_extended",
        "referral_investigation_finished",
        "referral_meeting_held",
        "referral_meeting_postponed",
        "referral_note_added",
        "referral_person_appointed",
        "referral_raised",
        "referral_reopened",
        "referral_subject_informed",
        "referral_subject_named",
        "referral_subject_suspended",
        "referral_suspension_reviewed",
        "referral_triaged",
    ];

    [Fact]
    public void never_change() => Assert.Equal(Names, Setup.StoredNames.Values.Order(StringComparer.Ordinal));
}

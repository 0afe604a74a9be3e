using AccessRequests.Breaches;
using Xunit;

namespace AccessRequests.Specs.Breaches;

public class Names_of_stored_facts
{
    /// <summary>Never rename or remove one: they stand in the database of everyone who uses this. Add new ones at their place.</summary>
    static readonly string[] Names =
    [
        "breach_affected_people_told",
        "breach_affected_person_added",
        "breach_assigned",
        "breach_awareness_recorded",
        "breach_clock_recalculated",
        "breach_closed",
        "breach_containment_recorded",
        "breach_described",
        "breach_lesson_recorded",
        "breach_note_added",
        "breach_notification_decided",
        "breach_processor_report_received",
        "breach_regulator_notified",
        "breach_reopened",
        "breach_reported",
        "breach_risk_assessed",
        "breach_telling_people_decided",
    ];

    [Fact]
    public void never_change() => Assert.Equal(Names, Setup.StoredNames.Values.Order(StringComparer.Ordinal));
}

using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Casefile;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Complaints.Intake;
using AccessRequests.Complaints.Triage;
using AccessRequests.Identity;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

/// <summary>No door leads whoever complained here; if one did, it would still be refused.</summary>
public class What_only_staff_may
{
    static readonly AccessRequests.Acts.Desk Theirs = DeskOn(Today, Samples.Reference) with { Actor = Actor.Requester(Samples.Reference) };

    [Fact]
    public void whoever_complained_does_not_triage() =>
        Told().When(new TriageComplaint { Issues = "Who spoke?", IsStatutory = true, IsUrgent = false, NamesStaff = false }, Theirs).ThenRefused("Only staff triage");

    [Fact]
    public void nor_decide() => Told(Triaged).When(new DecideIssue { Issue = 1, Finding = Finding.Upheld, Reasons = "I was there" }, Theirs).ThenRefused("Only staff decide");

    [Fact]
    public void what_is_missing_is_said()
    {
        const string Again = "Enter a new random key (a UUID), so that what is sent twice is done once";
        ActSamples.Of(new AddComplaintNote()).Lacks(Again, "Enter the note");
        ActSamples.Of(new ReplaceComplaintCode()).Lacks(Again, "Choose how you made sure that it is them", "Enter why they need a new code");
        Assert.Contains("Enter a case number like AR-2611-7K3M-9QXT", RecordComplaint.Shape.Validate(new RecordComplaint { CameOf = "that one" }).Errors.Select(error => error.ErrorMessage));
    }
}

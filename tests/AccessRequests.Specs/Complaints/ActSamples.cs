using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Casefile;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Complaints.Ending;
using AccessRequests.Complaints.Enquiring;
using AccessRequests.Complaints.Triage;
using AccessRequests.Specs.Acts;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

static class ActSamples
{
    public static ActSample Of<TCommand>(TCommand command, params object[] facts) where TCommand : class, IAct<TCommand, Complaint> => ActSample.Of(command, Told(facts));

    static IEnumerable<ActSample> Casefile =>
    [
        Of(new AcknowledgeComplaint { AcknowledgedOn = Today, Channel = Channel.Email }),
        Of(new AddComplaintNote { Submission = Key, Text = "Called back" }),
        Of(new CorrectComplaintReceivedDate { ReceivedOn = ReceivedOn.AddDays(-3), Reason = "It lay in the post tray" }),
        Of(new ReplaceComplaintCode { Submission = Key, Reason = "Lost", Method = IdentityMethod.KnownToUs, Note = "By voice" }),
    ];

    static IEnumerable<ActSample> Triage =>
    [
        Of(new TriageComplaint { Issues = "Who spoke of her?\nWere the papers locked away?", IsStatutory = false, IsUrgent = true, NamesStaff = true, Staff = [Sam.Id], Note = "Ask the driver" }),
        Of(new AddIssue { Text = "Who else heard it?" }, Triaged),
        Of(new NameStaff { StaffId = Sam.Id, Reason = "The driver knew him" }, Triaged),
        Of(new AssignInvestigator { AssigneeId = Sam.Id, NoConflict = true }, Triaged),
        ActSample.Of(new AskForComplaintAuthority { AskedOn = Today, Evidence = "A signed letter" }, Told() with { Facts = [ReceivedFor(RequestedFor.AnotherAdult)] }),
        ActSample.Of(
            new RecordComplaintAuthority { ReceivedOn = Today, Kind = AuthorityKind.ChildAgrees, Scope = "This complaint", ChildsView = "She wants it to stop" },
            Told() with { Facts = [ReceivedFor(RequestedFor.Child)] }),
    ];

    static IEnumerable<ActSample> Enquiring =>
    [
        Of(new AskComplainant { Submission = Key, AskedOn = Today, Question = "Which bus stop?" }),
        Of(new RecordAnswer { AnsweredOn = Today, Answer = "The one at the market" }, Asked),
        Of(new Enquire { Submission = Key, Person = People.AnotherWitness, FullName = "Will Driver", AskedOn = Today, Channel = Channel.Phone, Question = "What did you hear?" }, Triaged),
        Of(new RecordAccount { Submission = Key, Person = People.Accused, GivenOn = Today, Channel = Channel.InPerson, Account = "I only said hello" }, Triaged),
        Of(new RecordEvidence { Submission = Key, Person = People.Affected, ObtainedOn = Today, Kind = EvidenceKind.Photo, What = "The notice board", Kept = "Drawer 3" }, Triaged),
        Of(new ReportProgress { SentOn = Today, Channel = Channel.Post, Words = "We have spoken to two people" }),
        Of(new TellDirector { DirectorId = Dana.Id }, Triaged),
    ];

    static IEnumerable<ActSample> Deciding =>
    [
        Of(new DecideIssue { Issue = 2, Finding = Finding.PartlyUpheld, Reasons = "The cabinet was open" }, Triaged),
        Of(new SendOutcome { SentOn = Today, Channel = Channel.Post, Letter = "Dear Ann", RoutesTold = true, NoSanction = true }, Triaged, Decided(1), Decided(2)),
        Of(new AskForReview { AskedOn = Today, Channel = Channel.Email, Reason = "You did not ask the driver", ReviewerId = Dana.Id }, Triaged, Decided(1), Decided(2), OutcomeOfBoth),
        Of(new AppointReviewer { ReviewerId = Dana.Id }, Triaged, Decided(1), Decided(2), OutcomeOfBoth, ReviewAsked with { ReviewerId = null }),
        Of(new DecideReview { SentOn = Today, Result = ReviewResult.EnquireAgain, Letter = "We ask the driver" }, Triaged, Decided(1), Decided(2), OutcomeOfBoth, ReviewAsked),
        Of(new RecordLessons { Submission = Key, Causes = "No private room", Kinds = [ComplaintCause.Premises], Lessons = "A room for calls" }, Triaged),
    ];

    static IEnumerable<ActSample> Ending =>
    [
        Of(new WithdrawComplaint { WithdrawnOn = Today, Channel = Channel.Phone, Note = "It was settled" }),
        Of(new CloseComplaint { Outcome = ComplaintEnding.NotAComplaint, Reason = "They wanted a copy of their file" }),
        Of(new ReopenComplaint { Reason = "The driver came forward" }, Triaged, Decided(1), Decided(2), OutcomeOfBoth),
    ];
}

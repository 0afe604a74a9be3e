using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Casefile;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Complaints.Ending;
using AccessRequests.Complaints.Enquiring;
using AccessRequests.Complaints.Following;
using AccessRequests.Complaints.Intake;
using AccessRequests.Complaints.Triage;
using AccessRequests.Identity;

namespace AccessRequests.Demo;

/// <summary>Complaints in every stage, told as they were received. Numbers are days ago.</summary>
sealed class DemoComplaints(ComplaintReception reception, DemoDoor<Complaint> door, DemoClock clock, Actor ines, Actor lee, Actor casey, Actor sam, Actor dana)
{
    int number;

    public int Cases => number;

    /// <summary>The complaint that was upheld and became a breach.</summary>
    public string Upheld { get; private set; } = "";

    public async Task Tell()
    {
        await Arrivals();
        await UnderEnquiry();
        await Decided();
        await Ended();
    }

    async Task Arrivals()
    {
        await Receive(0, ComplaintStories.BusStop);
        await Receive(2, ComplaintStories.GroupMessage);
        await Receive(3, ComplaintStories.ManagerHerself);
        await Triaged(await Receive(6, ComplaintStories.OpenCabinet), 5);
    }

    async Task UnderEnquiry()
    {
        var call = await Assigned(await Receive(12, ComplaintStories.Phone), 11, casey);
        await call.Then(9, casey, new AskComplainant { Submission = Guid.NewGuid(), AskedOn = Day(9), Question = "Which number rang, and about what time?" });

        var mother = await Assigned(await Receive(18, ComplaintStories.ForMother), 17, sam);
        await mother.Then(15, sam, new AskForComplaintAuthority { AskedOn = Day(15), Evidence = "A few lines signed by your mother, saying that you may speak for her." });
        await mother.Then(8, sam, new RecordComplaintAuthority { ReceivedOn = Day(8), Kind = AuthorityKind.WrittenConsent, Scope = "This complaint, and the letters about it." });
        await mother.Then(6, sam, Account(6, People.AnotherWitness, "Rhian Powell", "I was at the front desk. The letter lay open in the tray for the whole morning."));

        var late = await Assigned(await Receive(74, ComplaintStories.Neighbour), 72, casey);
        foreach (var daysAgo in new[] { 50, 26 })
            await late.Then(daysAgo, casey, Progress(daysAgo));
        await late.Then(13, lee, new TellDirector { DirectorId = dana.StaffId });
        await late.Then(10, casey, Account(10, People.Accused, null, "I may have said her first name. I did not say why she came to us."));
    }

    async Task Decided()
    {
        var decided = await Enquired(await Receive(40, ComplaintStories.Papers), 38, sam);
        await decided.Then(6, sam, Decide(1, Finding.Upheld, "The papers were found in the meeting room, with the names on top."));

        var told = await Enquired(await Receive(48, ComplaintStories.WrongAddress), 46, casey);
        await Outcome(told, 20, Finding.Upheld);
        Upheld = told.Reference;
        await told.Then(18, lee, Lessons());

        var reviewed = await Enquired(await Receive(66, ComplaintStories.Reference), 64, sam);
        await Outcome(reviewed, 30, Finding.NotUpheld);
        await reviewed.Then(9, lee, new AskForReview
        {
            AskedOn = Day(9),
            Channel = Channel.Email,
            Reason = "Nobody asked the person who took the call.",
            ReviewerId = dana.StaffId,
        });

        var disputed = await Enquired(await Receive(58, ComplaintStories.WaitingRoom), 56, casey);
        await Outcome(disputed, 12, Finding.PartlyUpheld);
        await disputed.Then(3, Actor.Requester(disputed.Reference), ReviewByThem.Ask(new AskForReview { Reason = "You asked the receptionist and nobody else. My sister sat beside me and heard it too." }, Day(3)));
    }

    async Task Ended()
    {
        var closed = await Enquired(await Receive(95, ComplaintStories.Photo), 94, casey);
        await Outcome(closed, 66, Finding.PartlyUpheld);
        await closed.Then(64, lee, Lessons());
        await closed.Then(35, lee, new CloseComplaint { Outcome = ComplaintEnding.OutcomeSent });

        var back = await Triaged(await Receive(30, ComplaintStories.Noticeboard), 29);
        await back.Then(24, lee, new WithdrawComplaint { WithdrawnOn = Day(24), Channel = Channel.Phone, Note = "The list was taken down the same day. That was all she wanted." });
        await back.Then(24, lee, new CloseComplaint { Outcome = ComplaintEnding.Withdrawn });
    }

    async Task<DemoCase<Complaint>> Receive(int daysAgo, ReceiveComplaint story)
    {
        clock.TurnTo(daysAgo);
        number++;
        var (receipt, errors) = await reception.Receive(story, number % 4 == 0 ? Channel.Phone : Channel.OnlineForm, null, Actor.Public, null, CancellationToken.None);
        return door.To(receipt?.CaseReference ?? throw new InvalidOperationException(errors[0].Message));
    }

    async Task<DemoCase<Complaint>> Triaged(DemoCase<Complaint> received, int daysAgo)
    {
        await received.Then(daysAgo, ines, new TriageComplaint { Issues = "What was said or shown, to whom, and by whom?\nWere our rules on confidentiality kept?", IsStatutory = true, IsUrgent = false, NamesStaff = false });
        return await received.Then(daysAgo, lee, new AcknowledgeComplaint { AcknowledgedOn = Day(daysAgo), Channel = Channel.Email });
    }

    async Task<DemoCase<Complaint>> Assigned(DemoCase<Complaint> received, int daysAgo, Actor investigator) =>
        await (await Triaged(received, daysAgo)).Then(daysAgo - 1, lee, new AssignInvestigator { AssigneeId = investigator.StaffId, NoConflict = true });

    async Task<DemoCase<Complaint>> Enquired(DemoCase<Complaint> received, int daysAgo, Actor investigator)
    {
        await Assigned(received, daysAgo, investigator);
        await received.Then(daysAgo - 4, investigator, Account(daysAgo - 4, People.AnotherWitness, "Moira Gale", "I saw it with my own eyes on my way to the kitchen."));
        await received.Then(daysAgo - 7, investigator, new RecordEvidence
        {
            Submission = Guid.NewGuid(),
            Person = People.Affected,
            ObtainedOn = Day(daysAgo - 7),
            Kind = EvidenceKind.Policy,
            What = "Our confidentiality policy, the part on desks and rooms.",
            Kept = "Google Drive, Policies",
        });
        return await received.Then(daysAgo - 15, investigator, Progress(daysAgo - 15));
    }

    async Task Outcome(DemoCase<Complaint> enquired, int daysAgo, Finding finding)
    {
        foreach (var issue in new[] { 1, 2 })
            await enquired.Then(daysAgo + 1, lee, Decide(issue, finding, "What we heard and saw agrees, and it is more likely than not."));
        await enquired.Then(daysAgo, lee, new SendOutcome
        {
            SentOn = Day(daysAgo),
            Channel = Channel.Post,
            RoutesTold = true,
            NoSanction = true,
            Letter = "This is what we found and why, what we have done about it, and what we change. You can ask us to look again, and you can go to the regulator at any time.",
        });
    }

    static RecordAccount Account(int daysAgo, string person, string? name, string words) => new()
    {
        Submission = Guid.NewGuid(),
        Person = person,
        FullName = name,
        GivenOn = Day(daysAgo),
        Channel = Channel.InPerson,
        Account = words,
    };

    static ReportProgress Progress(int daysAgo) => new()
    {
        SentOn = Day(daysAgo),
        Channel = Channel.Email,
        Words = "We have spoken to the people who were there and look at the papers now. You hear from us again within four weeks.",
    };

    static DecideIssue Decide(int issue, Finding finding, string reasons) => new() { Issue = issue, Finding = finding, Reasons = reasons };

    static RecordLessons Lessons() => new()
    {
        Kinds = [ComplaintCause.Premises, ComplaintCause.ProcedureNotKept],
        Submission = Guid.NewGuid(),
        Causes = "There is no room where one can speak or read without being heard or seen.",
        Lessons = "A room that can be locked, and a clear desk at the end of each day.",
    };

    static DateOnly Day(int daysAgo) => DemoClock.Day(daysAgo);
}

using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Appealing;
using AccessRequests.DisciplinaryReferrals.Casefile;
using AccessRequests.DisciplinaryReferrals.Deciding;
using AccessRequests.DisciplinaryReferrals.Ending;
using AccessRequests.DisciplinaryReferrals.Investigating;
using AccessRequests.DisciplinaryReferrals.Meeting;
using AccessRequests.DisciplinaryReferrals.Raising;
using AccessRequests.DisciplinaryReferrals.Triage;
using AccessRequests.Identity;

namespace AccessRequests.Demo;

/// <summary>Referrals on both paths: one that came of a breach and waits for its meeting, one of a volunteer, one whose warning still counts. Numbers are days ago.</summary>
sealed class DemoReferrals(ReferralReception reception, DemoDoor<DisciplinaryReferral> door, DemoClock clock, Actor robin, Actor lee, Actor casey, Actor sam, Actor dana)
{
    public int Cases { get; private set; }

    public async Task Tell(string breach)
    {
        await Raise(1, casey, ReferralPath.Staff, "Alun Meredith", "Looked up the file of a cousin without a need to know.");

        var meeting = await Investigated(await Raise(18, lee, ReferralPath.Staff, "Jo Farley", "Put a letter into the wrong envelope for the third time, after being shown how.", breach), 18, sam, dana);
        await meeting.Then(5, dana, Inform(5, DemoClock.Morning(-3)));

        var volunteer = await Investigated(await Raise(50, casey, ReferralPath.Volunteer, "Kit Rowe", "Told a friend who comes to the food table."), 50, sam, lee);
        await volunteer.Then(37, lee, Inform(37, DemoClock.Morning(31)));
        await volunteer.Then(31, lee, Meeting(31));
        await volunteer.Then(29, lee, new DecideReferral { DecidedOn = Day(29), Outcome = ReferralOutcome.SupportAndTraining, Reasons = "You meant well. We go through confidentiality with you once more, and you start again with somebody beside you." });
        await volunteer.Then(20, robin, new CloseReferral { How = ReferralClosure.Decided });

        var warned = await Investigated(await Raise(150, casey, ReferralPath.Staff, "Pat Ostrowski", "Spoke of a client by name on the bus."), 150, sam, lee);
        await warned.Then(137, lee, Inform(137, DemoClock.Morning(130)));
        await warned.Then(130, lee, Meeting(130));
        await warned.Then(127, lee, new DecideReferral { DecidedOn = Day(127), Outcome = ReferralOutcome.FirstWrittenWarning, Reasons = "You were heard by two people. It was the first time. This warning counts for six months." });
        await warned.Then(122, robin, new LodgeAppeal { LodgedOn = Day(122), Grounds = "I used a first name only." });
        await warned.Then(121, robin, new AppointPerson { Part = ReferralPart.AppealHearer, PersonId = dana.StaffId });
        await warned.Then(112, dana, new HearAppeal { HeardOn = Day(112), Stands = true, Reasons = "A first name was enough to know who was meant." });
        await warned.Then(111, robin, new CloseReferral { How = ReferralClosure.Decided });
    }

    async Task<DemoCase<DisciplinaryReferral>> Raise(int daysAgo, Actor by, ReferralPath path, string name, string allegation, string? source = null)
    {
        clock.TurnTo(daysAgo);
        var (receipt, errors) = await reception.Raise(
            new RaiseReferral { Path = path, SubjectName = name, Allegation = allegation, PolicyClause = "Confidentiality policy, section 3", Source = source }, by, null, CancellationToken.None);
        Cases++;
        return door.To(receipt?.CaseReference ?? throw new InvalidOperationException(errors[0].Message));
    }

    async Task<DemoCase<DisciplinaryReferral>> Investigated(DemoCase<DisciplinaryReferral> raised, int daysAgo, Actor investigator, Actor decider)
    {
        await raised.Then(daysAgo - 1, robin, new AssignReferral { AssigneeId = robin.StaffId });
        await raised.Then(daysAgo - 1, robin, new TriageReferral { TriagedOn = Day(daysAgo - 1), Route = ReferralRoute.Formal, Reasons = "It may have hurt somebody, and it was not the first time that we spoke of it." });
        await raised.Then(daysAgo - 1, robin, new AppointPerson { Part = ReferralPart.Investigator, PersonId = investigator.StaffId });
        await raised.Then(daysAgo - 4, investigator, new TakeAccount { IsSubject = false, WitnessName = "Nerys Tanner", TakenOn = Day(daysAgo - 4), Account = "I was there and heard it." });
        await raised.Then(daysAgo - 5, investigator, new TakeAccount { IsSubject = true, TakenOn = Day(daysAgo - 5), Account = "I am sorry. I did not think." });
        await raised.Then(daysAgo - 9, investigator, new FinishInvestigation { FinishedOn = Day(daysAgo - 9), CaseToAnswer = true, Findings = "What was said is not in dispute." });
        return await raised.Then(daysAgo - 10, robin, new AppointPerson { Part = ReferralPart.Decider, PersonId = decider.StaffId });
    }

    static InformSubject Inform(int daysAgo, DateTimeOffset meetingAt) => new()
    {
        InformedOn = Day(daysAgo),
        MeetingAt = meetingAt,
        Place = "The small meeting room",
        Contents = Enum.GetValues<InformContent>(),
        Letter = "We would like to hear you about what was said. You may bring somebody along. The evidence is with this letter.",
    };

    static RecordMeeting Meeting(int daysAgo) => new() { HeldOn = Day(daysAgo), Attended = true, Companion = "A friend", Record = "They told us how it came about and what they would do another time." };

    static DateOnly Day(int daysAgo) => DemoClock.Day(daysAgo);
}

using AccessRequests.Acts;
using AccessRequests.Casework;
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
using Deadlines;

namespace AccessRequests.Demo.Synthesis;

/// <summary>A referral on either path; about a third ends without a meeting.</summary>
sealed class ReferralLife(Scene scene, Dice dice, DateOnly day, string? cameOf) : Telling<DisciplinaryReferral>(KindOfCase.DisciplinaryReferral, Folding.Fold, scene, dice, day)
{
    protected override void Tell()
    {
        After(0);
        var raiser = Dice.Of(Cast.Casey, Cast.Tom, Cast.Ines);
        var raise = new RaiseReferral
        {
            Path = Dice.Weighed((ReferralPath.Staff, 55), (ReferralPath.Volunteer, 45)),
            SubjectName = Placeholders.Name,
            Allegation = Voices.Deed(Dice),
            PolicyClause = "Confidentiality policy, section 3",
            Source = cameOf,
        };
        Begin(raiser, RaiseReferral.Decide(raise, new OpeningDesk(Now, People, Scene.Law), raiser, Scene.Everybody));
        Later(Dice.Weighed((1, 50), (2, 30), (5, 20)));
        Do(Cast.Robin, new AssignReferral { AssigneeId = Cast.Robin.StaffId });
        var route = Dice.Weighed((ReferralRoute.Formal, 68), (ReferralRoute.Informal, 20), (ReferralRoute.NoFurtherAction, 7), (ReferralRoute.Safeguarding, 5));
        Do(Cast.Robin, new TriageReferral { TriagedOn = Today, Route = route, Reasons = "It may have hurt somebody, and it was not the first time that we spoke of it." });
        if (route is not ReferralRoute.Formal)
        {
            Later(Dice.Between(2, 20));
            Do(Cast.Robin, new CloseReferral { How = route is ReferralRoute.Safeguarding ? ReferralClosure.PassedOn : ReferralClosure.DealtWithInformally, Reason = "They talked it through, and it is settled." });
            return;
        }
        Suspend();
        if (!Investigate())
            return;
        Meet();
        Decide();
        Appeal();
        if (Case.AwaitsBarringDecision)
            Do(Cast.Robin, new DecideBarring { MustRefer = false, Reasons = "It was no regulated activity." });
        if (Case.Suspension is not null)
            Do(Cast.Robin, new ReviewSuspension { ReviewedOn = Today, Reasons = "It is over." });
        Later(Dice.Between(1, 10));
        if (Dice.Chance(.95))
            Do(Cast.Robin, new CloseReferral { How = ReferralClosure.Decided });
    }

    void Suspend()
    {
        if (Dice.Chance(.12))
            Do(Cast.Robin, new SuspendSubject { From = Today, ReviewOn = Today.AddDays(14), Reasons = "They could reach the records meanwhile." });
    }

    bool Investigate()
    {
        var investigator = Cast.Sam;
        Do(Cast.Robin, new AppointPerson { Part = ReferralPart.Investigator, PersonId = investigator.StaffId });
        for (var witnesses = Dice.Between(0, 2); witnesses > 0; witnesses--)
        {
            Later(Dice.Between(1, 4));
            Do(investigator, new TakeAccount { IsSubject = false, WitnessName = Placeholders.Witness, TakenOn = Today, Account = $"I was there and heard it, the {(witnesses == 1 ? "first" : "second")} time." });
        }
        Later(Dice.Between(1, 5));
        Do(investigator, new TakeAccount { IsSubject = true, TakenOn = Today, Account = "I am sorry. I did not think." });
        if (Dice.Chance(.5))
            Do(investigator, new RecordReferralEvidence { Submission = Dice.Guid(), ObtainedOn = Today, Evidence = "The message, from whoever had it." });
        if (Dice.Chance(.18))
            Try(investigator, new ExtendInvestigation { ExtendedTo = Scene.AfterWorkingDays(Case.Schedule.DueOn(ReferralStage.Investigate) ?? Today, 10), Reasons = "A witness is away." });
        if (Case.Suspension is not null)
            Do(Cast.Robin, new ReviewSuspension { ReviewedOn = Today, NextReviewOn = Dice.Chance(.5) ? Today.AddDays(14) : null, Reasons = "We looked at it again." });
        Later(Dice.Between(1, 12));
        var hasCase = Dice.Chance(.72);
        Do(investigator, new FinishInvestigation { FinishedOn = Today, CaseToAnswer = hasCase, Findings = "What was said is not in dispute." });
        if (hasCase)
            return true;
        if (Case.Suspension is not null)
            Do(Cast.Robin, new ReviewSuspension { ReviewedOn = Today, Reasons = "It is over." });
        Later(Dice.Between(1, 5));
        Do(Cast.Robin, new CloseReferral { How = ReferralClosure.NoCaseToAnswer });
        return false;
    }

    void Meet()
    {
        Later(Dice.Between(0, 3));
        Do(Cast.Robin, new AppointPerson { Part = ReferralPart.Decider, PersonId = Cast.Lee.StaffId });
        Do(Cast.Lee, new InformSubject
        {
            InformedOn = Today,
            MeetingAt = Meeting(Scene.AfterWorkingDays(Today, Dice.Between(5, 12))),
            Place = "The small meeting room",
            Contents = Enum.GetValues<InformContent>(),
            Letter = "We would like to hear you about what was said. You may bring somebody along.",
        });
        if (Dice.Chance(.2))
        {
            Later(2);
            Do(Cast.Lee, new PostponeMeeting { MeetingAt = Meeting(Scene.AfterWorkingDays(UkTime.DateOf(Case.MeetingAt!.Value), Dice.Between(1, 8))), Ground = Dice.Of(Enum.GetValues<PostponementGround>()), Note = "They asked for another day." });
        }
        AtThat(Case.MeetingAt!.Value.AddHours(2));
        Do(Cast.Lee, new RecordMeeting { HeldOn = Today, Attended = Dice.Chance(.93), Companion = Dice.Chance(.6) ? "A friend" : null, Record = "They told us how it came about." });
    }

    static DateTimeOffset Meeting(DateOnly on) => UkTime.InstantOf(on, new TimeOnly(10, 0)).ToUniversalTime();

    void Decide()
    {
        Later(Dice.Weighed((1, 30), (3, 50), (8, 20)));
        var outcome = Case.Path is ReferralPath.Staff
            ? Dice.Weighed((ReferralOutcome.NoAction, 20), (ReferralOutcome.FirstWrittenWarning, 55), (ReferralOutcome.FinalWrittenWarning, 17), (ReferralOutcome.Dismissal, 8))
            : Dice.Weighed((ReferralOutcome.NothingToChange, 20), (ReferralOutcome.SupportAndTraining, 50), (ReferralOutcome.AnotherRole, 18), (ReferralOutcome.InvolvementEnded, 12));
        Do(Cast.Lee, new DecideReferral
        {
            DecidedOn = Today,
            Outcome = outcome,
            Reasons = "You were heard, and this is what we make of it.",
            OverHarm = outcome is ReferralOutcome.Dismissal or ReferralOutcome.InvolvementEnded ? Dice.Chance(.3) : null,
        });
    }

    void Appeal()
    {
        if (!Dice.Chance(.18))
            return;
        Later(Dice.Between(1, 5));
        Do(Cast.Robin, new LodgeAppeal { LodgedOn = Today, Grounds = "I used a first name only." });
        Do(Cast.Robin, new AppointPerson { Part = ReferralPart.AppealHearer, PersonId = Cast.Dana.StaffId });
        Later(Dice.Between(4, 14));
        var stands = Dice.Chance(.75);
        Do(Cast.Dana, new HearAppeal
        {
            HeardOn = Today,
            Stands = stands,
            Outcome = stands ? null : Case.Path is ReferralPath.Staff ? ReferralOutcome.NoAction : ReferralOutcome.NothingToChange,
            Reasons = "We went through it once more with you.",
        });
    }
}

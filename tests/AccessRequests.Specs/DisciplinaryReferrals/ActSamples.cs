using AccessRequests.Acts;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Appealing;
using AccessRequests.DisciplinaryReferrals.Casefile;
using AccessRequests.DisciplinaryReferrals.Deciding;
using AccessRequests.DisciplinaryReferrals.Ending;
using AccessRequests.DisciplinaryReferrals.Investigating;
using AccessRequests.DisciplinaryReferrals.Meeting;
using AccessRequests.DisciplinaryReferrals.Triage;
using AccessRequests.Specs.Acts;
using static AccessRequests.Specs.DisciplinaryReferrals.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.DisciplinaryReferrals;

static class ActSamples
{
    static readonly Guid Key = Guid.Parse("0197d9a0-0000-7000-8000-0000000000d1");

    static ActSample Of<TCommand>(TCommand command, params IEnumerable<object> facts) where TCommand : class, IAct<TCommand, DisciplinaryReferral> => ActSample.Of(command, Told([.. facts]));

    static IEnumerable<ActSample> Casefile =>
    [
        Of(new AssignReferral { AssigneeId = Sam.Id }, Raised),
        Of(new AddReferralNote { Submission = Key, Text = "Called the union\nat noon" }, Raised),
    ];

    static IEnumerable<ActSample> Triage =>
    [
        Of(new TriageReferral { TriagedOn = Today, Route = ReferralRoute.Formal, Reasons = "It is serious" }, Raised),
        Of(new NameReferralSubject { SubjectId = Sam.Id }, Unnamed),
        Of(new RecordConflict { PersonId = Sam.Id, Ground = ConflictGround.Relative, Note = "A cousin" }, Raised),
        Of(new AppointPerson { Part = ReferralPart.Investigator, PersonId = Sam.Id }, Raised),
        Of(new AppointPerson { Part = ReferralPart.Decider, PersonId = Sam.Id, OverrideReason = "We are three" }, Raised, SamInvestigates),
        Of(new DecideNaming { MayLearn = true, Reasons = "She agreed" }, Raised),
        Of(new SuspendSubject { From = Today, ReviewOn = Today.AddDays(14), Reasons = "They could reach the records" }, Raised),
        Of(new ReviewSuspension { ReviewedOn = Today, NextReviewOn = Today.AddDays(7), Reasons = "It still holds" }, Raised, Suspended),
    ];

    static IEnumerable<ActSample> Investigating =>
    [
        Of(new RecordReferralEvidence { Submission = Key, ObtainedOn = Today, Evidence = "The message, from the complainant" }, Raised, Formal, IInvestigate),
        Of(new TakeAccount { IsSubject = false, WitnessName = "Wendy Witness", WitnessId = Sam.Id, TakenOn = Today, Account = "I heard it" }, Raised, Formal, IInvestigate),
        Of(new TakeAccount { IsSubject = true, TakenOn = Today, Account = "I said nothing" }, Raised, Formal, IInvestigate),
        Of(new ExtendInvestigation { ExtendedTo = new(2026, 4, 1), Reasons = "A witness is away" }, Raised, Formal, IInvestigate),
        Of(new FinishInvestigation { FinishedOn = Today, CaseToAnswer = true, Findings = "It was said twice" }, Raised, Formal, IInvestigate),
    ];

    static IEnumerable<ActSample> Meeting =>
    [
        Of(
            new InformSubject { InformedOn = Today, MeetingAt = new(2026, 3, 20, 10, 0, 0, TimeSpan.Zero), Place = "Room 2", Contents = Enum.GetValues<InformContent>(), Letter = "You are invited" },
            UpTo(IDecide)),
        Of(new PostponeMeeting { MeetingAt = new(2026, 3, 11, 10, 0, 0, TimeSpan.Zero), Ground = PostponementGround.CompanionUnavailable, Note = "Ill" }, UpTo(Informed)),
        Of(new RecordMeeting { HeldOn = HeldOn, Attended = true, Companion = "A colleague", Record = "They explained" }, UpTo(Informed)),
    ];

    static IEnumerable<ActSample> Deciding =>
    [
        Of(new DecideReferral { DecidedOn = Today, Outcome = ReferralOutcome.FinalWrittenWarning, WarningMonths = 9, Reasons = "You told a neighbour" }, UpTo(Held)),
        Of(new DecideReferral { DecidedOn = Today, Outcome = ReferralOutcome.SupportAndTraining, Reasons = "You did not know" }, [OfVolunteer, .. UpTo(Held).Skip(1)]),
    ];

    static IEnumerable<ActSample> Appealing =>
    [
        Of(new LodgeAppeal { LodgedOn = Today, Grounds = "Too hard" }, UpTo(Warned)),
        Of(new HearAppeal { HeardOn = Today, Stands = true, Reasons = "It was fair" }, [Raised, Formal, SamInvestigates, CaseToAnswer, Informed, Held, Warned, Appealed, IHear]),
        Of(new HearAppeal { HeardOn = Today, Stands = false, Outcome = ReferralOutcome.NoAction, Reasons = "It was not" }, [Raised, Formal, SamInvestigates, CaseToAnswer, Informed, Held, Warned, Appealed, IHear]),
    ];

    static IEnumerable<ActSample> Ending =>
    [
        Of(new DecideBarring { MustRefer = true, ReferredOn = Today, Reasons = "It was regulated activity" }, [.. UpTo(Held), RemovedOverHarm]),
        Of(new CloseReferral { How = ReferralClosure.Decided }, UpTo(Warned)),
        Of(new CloseReferral { How = ReferralClosure.DealtWithInformally, Reason = "They talked" }, Raised, Informal),
        Of(new ReopenReferral { Reason = "Another message turned up" }, [.. UpTo(Warned), Closed]),
    ];
}

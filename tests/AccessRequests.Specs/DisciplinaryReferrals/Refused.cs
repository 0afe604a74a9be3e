using AccessRequests.Acts;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Appealing;
using AccessRequests.DisciplinaryReferrals.Casefile;
using AccessRequests.DisciplinaryReferrals.Deciding;
using AccessRequests.DisciplinaryReferrals.Ending;
using AccessRequests.DisciplinaryReferrals.Investigating;
using AccessRequests.DisciplinaryReferrals.Meeting;
using AccessRequests.DisciplinaryReferrals.Triage;
using Xunit;
using static AccessRequests.Specs.DisciplinaryReferrals.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.DisciplinaryReferrals;

/// <summary>Given this, when that is asked for, then it is refused in these words: what <see cref="Refusals"/> does not tell as a story.</summary>
public class Refused
{
    static readonly Guid Key = Guid.Parse("0197d9a0-0000-7000-8000-0000000000d2"), Stranger = Guid.Parse("0197d9a0-0000-7000-8000-0000000000d3");

    static readonly TriageReferral Triage = new() { TriagedOn = Today, Route = ReferralRoute.Formal, Reasons = "It is serious" };
    static readonly SuspendSubject Suspend = new() { From = Today, ReviewOn = Today.AddDays(14), Reasons = "They could reach the records" };
    static readonly ReviewSuspension Review = new() { ReviewedOn = Today, NextReviewOn = Today.AddDays(7), Reasons = "It still holds" };
    static readonly RecordReferralEvidence Evidence = new() { Submission = Key, ObtainedOn = Today, Evidence = "The message" };
    static readonly TakeAccount Account = new() { IsSubject = true, TakenOn = Today, Account = "I said nothing" };
    static readonly ExtendInvestigation Extend = new() { ExtendedTo = new(2026, 4, 1), Reasons = "A witness is away" };
    static readonly FinishInvestigation Finish = new() { FinishedOn = Today, CaseToAnswer = true, Findings = "It was said twice" };
    static readonly InformSubject Inform = new() { InformedOn = Today, MeetingAt = new(2026, 3, 20, 10, 0, 0, TimeSpan.Zero), Place = "Room 2", Contents = Enum.GetValues<InformContent>(), Letter = "You are invited" };
    static readonly PostponeMeeting Postpone = new() { MeetingAt = new(2026, 3, 11, 10, 0, 0, TimeSpan.Zero), Ground = PostponementGround.CompanionUnavailable };
    static readonly RecordMeeting Record = new() { HeldOn = HeldOn, Attended = true, Record = "They explained" };
    static readonly DecideReferral Decide = new() { DecidedOn = Today, Outcome = ReferralOutcome.NoAction, Reasons = "It was not so" };
    static readonly LodgeAppeal Lodge = new() { LodgedOn = Today, Grounds = "Too hard" };
    static readonly HearAppeal Hear = new() { HeardOn = Today, Stands = true, Reasons = "It was fair" };
    static readonly DecideBarring Barring = new() { MustRefer = true, ReferredOn = Today, Reasons = "It was regulated activity" };
    static readonly DateOnly Tomorrow = Today.AddDays(1), BeforeIt = ReferredOn.AddDays(-1);

    static readonly object[] Heard = [Raised, Formal, SamInvestigates, CaseToAnswer, Informed, SamDecides, Held, Warned, Appealed, IHear];

    static readonly IReadOnlyList<(string Sentence, Action Check)> All =
    [
        No(Triage, "The investigation is finished already", null, UpTo(CaseToAnswer)),
        No(Triage with { TriagedOn = Tomorrow }, "The day you decided cannot be in the future", "TriagedOn", Raised),
        No(Triage with { TriagedOn = BeforeIt }, "You cannot have decided before the referral was raised", "TriagedOn", Raised),
        No(new NameReferralSubject { SubjectId = Sam.Id }, "The person it is about is named already", null, Raised),
        No(new NameReferralSubject { SubjectId = Stranger }, "Choose someone who works here", "SubjectId", Unnamed),
        No(new RecordConflict { PersonId = Stranger, Ground = ConflictGround.Witness }, "Choose someone who works here", "PersonId", Raised),
        No(new AppointPerson { Part = ReferralPart.Decider, PersonId = Stranger }, "Choose someone who works here, or was named beforehand from outside", "PersonId", Raised),
        No(new AssignReferral { AssigneeId = Stranger }, "Choose someone who works here, and whom it is not about", "AssigneeId", Raised),
        No(new AssignReferral { AssigneeId = Subject }, "Choose someone who works here, and whom it is not about", "AssigneeId", Raised),
        No(Suspend, "They were asked to stay away already: review that", null, Raised, Suspended),
        No(Suspend, "It is decided already", null, UpTo(Warned)),
        No(Suspend with { From = BeforeIt }, "It cannot begin before the referral was raised", "From", Raised),
        No(Suspend with { ReviewOn = Today }, "It must be reviewed after it begins", "ReviewOn", Raised),
        No(Review, "They were not asked to stay away", null, Raised),
        No(Review with { ReviewedOn = Tomorrow }, "The day you reviewed it cannot be in the future", "ReviewedOn", Raised, Suspended),
        No(Review with { ReviewedOn = BeforeIt }, "You cannot have reviewed it before it began", "ReviewedOn", Raised, Suspended),
        No(Review with { NextReviewOn = Today }, "The next review must come after this one", "NextReviewOn", Raised, Suspended),
        No(Review with { NextReviewOn = Today.AddDays(29) }, "It must be brief: review it within 28 days", "NextReviewOn", Raised, Suspended),

        No(Evidence, "The investigation is finished", null, UpTo(CaseToAnswer)),
        No(Evidence, "Only the investigator may record this, or whoever leads referrals for them", null, Raised, Formal, SamInvestigates),
        No(Evidence with { ObtainedOn = Tomorrow }, "The day you got it cannot be in the future", "ObtainedOn", Raised, Formal, IInvestigate),
        No(Account, "The investigation is finished", null, UpTo(CaseToAnswer)),
        No(Account, "Only the investigator may record this, or whoever leads referrals for them", null, Raised, Formal, SamInvestigates),
        No(Account with { TakenOn = Tomorrow }, "The day they told you cannot be in the future", "TakenOn", Raised, Formal, IInvestigate),
        No(Extend, "The investigation is finished", null, UpTo(CaseToAnswer)),
        No(Extend, "Decide first to deal with it formally", null, Raised, Informal, IInvestigate),
        No(Extend, "Only the investigator may record this, or whoever leads referrals for them", null, Raised, Formal, SamInvestigates),
        No(Extend with { ExtendedTo = FinishedOn }, "That is no later than the day there is already", "ExtendedTo", Raised, Formal, IInvestigate),
        No(Finish, "The investigation is finished", null, UpTo(CaseToAnswer)),
        No(Finish with { FinishedOn = Tomorrow }, "The day you finished cannot be in the future", "FinishedOn", Raised, Formal, IInvestigate),
        No(Finish with { FinishedOn = BeforeIt }, "You cannot have finished before it was decided to investigate", "FinishedOn", Raised, Formal, IInvestigate),

        No(Inform, "The investigation must first find a case to answer", null, Raised, Formal, SamInvestigates, NoCase, IDecide),
        No(Inform, "They were told already: put the meeting off instead", null, UpTo(Informed)),
        No(Inform, "Appoint first who decides", null, UpTo(CaseToAnswer)),
        No(Inform, "Only whoever was appointed to decide may record this, or whoever leads referrals for them", null, Raised, Formal, IInvestigate, CaseToAnswer, SamDecides),
        No(Inform with { InformedOn = Tomorrow }, "The day you told them cannot be in the future", "InformedOn", UpTo(IDecide)),
        No(Inform with { InformedOn = BeforeIt }, "You cannot have told them before the investigation was finished", "InformedOn", UpTo(IDecide)),
        No(Postpone, "No meeting is arranged yet", null, UpTo(IDecide)),
        No(Postpone, "The meeting was held already", null, UpTo(Held)),
        No(Postpone, "Only whoever was appointed to decide may record this, or whoever leads referrals for them", null, Raised, Formal, IInvestigate, CaseToAnswer, SamDecides, Informed),
        No(Postpone with { MeetingAt = MeetingAt.AddHours(-1) }, "Enter a later day or time", "MeetingAt", UpTo(Informed)),
        No(Record, "Tell the person in writing first", null, UpTo(IDecide)),
        No(Record with { Record = "Something else" }, "The meeting was held already", null, UpTo(Held)),
        No(Record, "Only whoever was appointed to decide may record this, or whoever leads referrals for them", null, Raised, Formal, IInvestigate, CaseToAnswer, SamDecides, Informed),
        No(Record with { HeldOn = Tomorrow }, "The day of the meeting cannot be in the future", "HeldOn", UpTo(Informed)),
        No(Record with { HeldOn = BeforeIt }, "The meeting cannot have been before they were told", "HeldOn", UpTo(Informed)),

        No(Decide with { DecidedOn = Tomorrow }, "The day you decided cannot be in the future", "DecidedOn", UpTo(Held)),
        No(Decide with { DecidedOn = BeforeIt }, "You cannot have decided before the meeting", "DecidedOn", UpTo(Held)),
        No(Lodge, "Nothing is decided yet", null, UpTo(Held)),
        No(Lodge with { Grounds = "Another" }, "They have appealed already", null, UpTo(Appealed)),
        No(Lodge with { LodgedOn = Tomorrow }, "The day it came cannot be in the future", "LodgedOn", UpTo(Warned)),
        No(Lodge with { LodgedOn = BeforeIt }, "They cannot have appealed before it was decided", "LodgedOn", UpTo(Warned)),
        No(Hear, "They have not appealed", null, UpTo(Warned)),
        No(Hear, "The appeal has ended already", null, [.. Heard, new ReferralAppealHeard(Today, null, null, Samples.Plain.Text("Fair"), Warned.Schedule)]),
        No(Hear with { Stands = false, Outcome = ReferralOutcome.AnotherRole }, "That is for volunteers: choose what comes of it for a member of staff", "Outcome", Heard),
        No(Hear with { WarningMonths = 6 }, "Only a warning counts for months: leave them out", "WarningMonths", Heard),
        No(Hear with { Stands = false, Outcome = ReferralOutcome.NoAction, WarningMonths = 6 }, "Only a warning counts for months: leave them out", "WarningMonths", Heard),
        No(Hear with { HeardOn = Tomorrow }, "The day you decided it cannot be in the future", "HeardOn", Heard),
        No(Hear with { HeardOn = BeforeIt }, "You cannot have decided it before it came", "HeardOn", Heard),
        No(Barring, "Nobody was removed over harm", null, UpTo(Warned)),
        No(Barring with { ReferredOn = Tomorrow }, "The day you told them cannot be in the future", "ReferredOn", [.. UpTo(Held), RemovedOverHarm]),
        No(new CloseReferral { How = ReferralClosure.Decided }, "Nothing is decided yet", "How", UpTo(Held)),
        No(new CloseReferral { How = ReferralClosure.NoCaseToAnswer }, "The investigation did not find that there is no case to answer", "How", UpTo(CaseToAnswer)),
    ];

    public static TheoryData<int, string> Each => [.. All.Index().Select(no => (no.Index, no.Item.Sentence))];

    [Theory, MemberData(nameof(Each))]
    public void in_these_words(int place, string sentence)
    {
        Assert.NotEmpty(sentence);
        All[place].Check();
    }

    [Theory, MemberData(nameof(Refusals.Others), MemberType = typeof(Refusals))]
    public void once_closed(string act) => Assert.All(Acts.EveryAct.SamplesOf(act), sample =>
    {
        var refused = sample.Decide([.. sample.Before, new ReferralClosed(Today, ReferralClosure.PassedOn, null)]).Refusals;
        Assert.Equal("This referral is closed", Assert.Single(refused).Sentence);
    });

    [Fact]
    public void where_something_is_missing()
    {
        const string Again = "Enter a new random key (a UUID), so that what is sent twice is done once";
        Lacks(new AssignReferral(), "Choose who looks after it");
        Lacks(new AddReferralNote(), Again, "Enter the note");
        Lacks(new TriageReferral(), "Enter the day you decided", "Choose how to deal with it", "Enter your reasons");
        Lacks(new NameReferralSubject(), "Choose who it is about");
        Lacks(new RecordConflict(), "Choose who can have no part in it", "Choose why");
        Lacks(new AppointPerson(), "Choose which part", "Choose whom you appoint");
        Lacks(new DecideNaming(), "Choose whether they may learn it", "Enter your reasons");
        Lacks(new SuspendSubject(), "Enter from when", "Enter when it is reviewed", "Enter why it is needed");
        Lacks(new ReviewSuspension(), "Enter the day you reviewed it", "Enter your reasons");
        Lacks(new RecordReferralEvidence(), Again, "Enter the day you got it", "Enter what it is and where it came from");
        Lacks(new TakeAccount(), "Choose who says it", "Enter the day they told you", "Enter what they say");
        Lacks(Account with { IsSubject = false }, "Enter the full name of the witness");
        Lacks(new ExtendInvestigation(), "Enter until when", "Enter why it needs more time");
        Lacks(new FinishInvestigation(), "Enter the day you finished", "Choose whether there is a case to answer", "Enter what was found");
        Lacks(
            new InformSubject(), "Enter the day you told them", "Enter when the meeting is", "Enter where the meeting is",
            "The letter must say all of these: what it leaves out, tell them first", "Enter the letter");
        Lacks(Inform with { Contents = [InformContent.Allegation] }, "The letter must say all of these: what it leaves out, tell them first");
        Lacks(new PostponeMeeting(), "Enter when the meeting is now", "Choose why");
        Lacks(new RecordMeeting(), "Enter the day of the meeting", "Choose whether they came", "Enter what was said");
        Lacks(new DecideReferral(), "Enter the day you decided", "Choose what comes of it", "Enter the reasons, as the person is told them");
        Lacks(Decide with { Outcome = ReferralOutcome.Dismissal }, "Choose whether it is over harm, or a risk of it, to children or vulnerable adults");
        Lacks(Decide with { Outcome = ReferralOutcome.FinalWrittenWarning, WarningMonths = 25 }, "A warning counts from 1 to 24 months");
        Lacks(new LodgeAppeal(), "Enter the day it came", "Enter the grounds");
        Lacks(new HearAppeal(), "Enter the day you decided it", "Choose whether the decision stands", "Enter the reasons, as the person is told them");
        Lacks(Hear with { Stands = false }, "Choose what comes of it instead");
        Lacks(Hear with { Outcome = ReferralOutcome.NoAction }, "Leave this out: the decision stands");
        Lacks(Hear with { WarningMonths = 0 }, "A warning counts from 1 to 24 months");
        Lacks(new DecideBarring(), "Choose whether they must be told", "Enter your reasons");
        Lacks(Barring with { ReferredOn = null }, "Enter the day you told them");
        Lacks(new CloseReferral(), "Choose how it ended");
        Lacks(new CloseReferral { How = ReferralClosure.PersonLeft }, "Enter the reason");
        Lacks(new ReopenReferral(), "Enter why you reopen it");
    }

    static (string, Action) No<TCommand>(TCommand command, string sentence, string? field, params IEnumerable<object> given) where TCommand : class, IAct<TCommand, DisciplinaryReferral>
    {
        object[] facts = [.. given];
        return (sentence, () => Told(facts).When(command).ThenRefused(sentence, field));
    }

    static void Lacks<TCommand>(TCommand command, params string[] sentences) where TCommand : class, IAct<TCommand, DisciplinaryReferral> =>
        Acts.ActSample.Of(command, Told(Raised)).Lacks(sentences);
}

using AccessRequests.DisciplinaryReferrals;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.DisciplinaryReferrals;

/// <summary>Facts that many stories of referrals begin with. They are told on Tuesday 10 March 2026.</summary>
static class Samples
{
    public const string Reference = "DR-2603-7K3M-9QXT";

    public static readonly DateOnly ReferredOn = new(2026, 2, 9), TriagedOn = new(2026, 2, 11), FinishedOn = new(2026, 2, 20), InformedOn = new(2026, 2, 24), HeldOn = new(2026, 3, 4), DecidedOn = new(2026, 3, 6);
    public static readonly DateTimeOffset MeetingAt = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);
    public static readonly Guid Me = Story.Caseworker.StaffId!.Value;
    public static readonly Guid Subject = Guid.Parse("0197d9a0-0000-7000-8000-0000000000a1"), Referrer = Guid.Parse("0197d9a0-0000-7000-8000-0000000000a2");

    public static readonly Sealer Plain = new(PersonKeys.NameOf(Reference, PersonKeys.Subject), new byte[32]);
    public static readonly Sealer Witness = new(PersonKeys.NameOf(Reference, "witness-1"), new byte[32]);

    /// <summary>Whoever leads referrals, with no other part in this one.</summary>
    public static readonly Actor Lead = Actor.Staff(Guid.Parse("0197d9a0-0000-7000-8000-0000000000a3"), "Robin Lead", Role.ConductLead);

    static readonly ReferralFacts First = new() { ReferredOn = ReferredOn, RecordedOn = ReferredOn };
    static readonly ReferralFacts Second = First with { TriagedOn = TriagedOn };
    static readonly ReferralFacts Third = Second with { InvestigatedOn = FinishedOn };
    static readonly ReferralFacts Fourth = Third with { InformedOn = InformedOn, MeetingOn = HeldOn };
    static readonly ReferralFacts Fifth = Fourth with { DecidedOn = DecidedOn };

    static ReferralSchedule Schedule(ReferralFacts facts) => Law.Default.Schedule(facts);

    public static ReferralRaised Raised { get; } = RaisedAbout(ReferralPath.Staff);
    public static ReferralRaised OfVolunteer { get; } = RaisedAbout(ReferralPath.Volunteer);
    public static ReferralRaised Unnamed { get; } = Raised with { SubjectId = null };

    public static ReferralTriaged Formal { get; } = Triaged(ReferralRoute.Formal);
    public static ReferralTriaged Informal { get; } = Triaged(ReferralRoute.Informal);
    public static ReferralPersonAppointed IInvestigate { get; } = Appointed(ReferralPart.Investigator, Me);
    public static ReferralPersonAppointed SamInvestigates { get; } = Appointed(ReferralPart.Investigator, Sam.Id);
    public static ReferralPersonAppointed IDecide { get; } = Appointed(ReferralPart.Decider, Me);
    public static ReferralPersonAppointed SamDecides { get; } = Appointed(ReferralPart.Decider, Sam.Id);
    public static ReferralPersonAppointed IHear { get; } = Appointed(ReferralPart.AppealHearer, Me);
    public static SubjectSuspended Suspended { get; } = new(TriagedOn, TriagedOn.AddDays(14), Plain.Text("They could reach the records"));
    public static ReferralInvestigationFinished CaseToAnswer { get; } = new(FinishedOn, true, Plain.Text("It was said twice"), Schedule(Third));
    public static ReferralInvestigationFinished NoCase { get; } = CaseToAnswer with { CaseToAnswer = false };
    public static SubjectInformed Informed { get; } = new(InformedOn, MeetingAt, Plain.Text("Room 2"), Plain.Text("You are invited"), Schedule(Fourth));
    public static ReferralMeetingHeld Held { get; } = new(HeldOn, true, Plain.Text("A colleague"), Plain.Text("They explained"));
    public static ReferralDecided Warned { get; } = Decided(ReferralOutcome.FirstWrittenWarning, Law.Default.Warning(DecidedOn, 6));
    public static ReferralDecided RemovedOverHarm { get; } = Decided(ReferralOutcome.Dismissal, null) with { OverHarm = true };
    public static ReferralAppealLodged Appealed { get; } = new(new(2026, 3, 9), Plain.Text("Too hard"), Schedule(Fifth with { AppealedOn = new(2026, 3, 9) }));
    public static ReferralClosed Closed { get; } = new(Today, ReferralClosure.Decided, null);

    /// <summary>What leads to a meeting, decided by whoever tells the story.</summary>
    public static IReadOnlyList<object> UpTo(object last)
    {
        object[] all = [Raised, Formal, SamInvestigates, CaseToAnswer, IDecide, Informed, Held, Warned, Appealed];
        return [.. all[..(Array.IndexOf(all, last) + 1)]];
    }

    public static History<DisciplinaryReferral> Told(params object[] facts) => new(Reference, Folding.Fold, facts);

    /// <summary>The desk of somebody else, on the day the stories are told.</summary>
    public static AccessRequests.Acts.Desk DeskOf(Actor actor) => With(DeskOn(Today, Reference) with { Actor = actor });

    public static AccessRequests.Acts.Desk With(AccessRequests.Acts.Desk desk) => desk with { Everybody = [.. desk.Staff, new Colleague(Subject, "Sasha"), new Colleague(Referrer, "Rae"), new Colleague(Lead.StaffId!.Value, Lead.Name)] };

    static ReferralRaised RaisedAbout(ReferralPath path) => new(
        ReferredOn, path, Plain.Text("Sasha Subject"), Subject, Plain.Text("Told a neighbour of a tenancy"), null, Referrer, null, Schedule(First with { Volunteer = path is ReferralPath.Volunteer }));

    static ReferralTriaged Triaged(ReferralRoute route) => new(TriagedOn, route, Plain.Text("It is serious"), Schedule(Second));

    static ReferralPersonAppointed Appointed(ReferralPart part, Guid person) => new(part, person, null, null);

    static ReferralDecided Decided(ReferralOutcome outcome, LiveWarning? warning) => new(DecidedOn, outcome, warning, Plain.Text("You told a neighbour"), false, Schedule(Fifth));
}

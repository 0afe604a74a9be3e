using AccessRequests.Breaches;
using AccessRequests.Breaches.Assessing;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Specs.Breaches;

/// <summary>Facts that many stories of breaches begin with. They are told on Tuesday 10 March 2026 at 10am.</summary>
static class Samples
{
    public const string Reference = "BR-2603-7K3M-9QXT";

    public static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset ReportedAt = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset DueAt = ReportedAt.AddHours(72);
    public static readonly Sealer Plain = new(PersonKeys.NameOf(Reference, PersonKeys.Subject), new byte[32]);
    static readonly BreachFacts Facts = new() { ReportedAt = ReportedAt };

    public static BreachReported Reported { get; } = ReportedThen(ReportedAt);

    public static BreachReported ReportedThen(DateTimeOffset at) => new(
        at, BreachSource.Staff, Plain.Text("A letter went to the wrong flat"), null, null, Ongoing.NotKnown, null, null, Law.Default.Clock(new BreachFacts { ReportedAt = at }));

    public static BreachDescribed Described { get; } = new(
        null, [BreachNature.Confidentiality], BreachCause.SentToTheWrongPerson, Plain.Text("A letter about a tenancy went to number 12"), [PeopleCategory.ServiceUsers],
        [DataCategory.Contact], 1, 1, Plain.Text("A neighbour knows of the tenancy"), Stages.Enquiry);

    public static BreachContainmentRecorded Contained { get; } = new(Now.AddHours(-2), Plain.Text("The letter came back unopened"), true, Stages.Enquiry);

    public static RiskAssessed HighRisk { get; } = Assessed(Severity.Severe, Likelihood.Possible);
    public static RiskAssessed SomeRisk { get; } = Assessed(Severity.Limited, Likelihood.Possible);
    public static RiskAssessed NoRisk { get; } = Assessed(Severity.Negligible, Likelihood.Unlikely);

    public static NotificationDecided ToNotify { get; } = new(Story.Today, true, Plain.Text("A risk is possible"), Story.Sam.Id, Law.Default.Clock(Facts));
    public static NotificationDecided NotToNotify { get; } = new(Story.Today, false, Plain.Text("It came back unopened"), Story.Sam.Id, Law.Default.Clock(Facts with { RiskUnlikely = true }));
    public static RegulatorNotified Notified { get; } = NotifiedOf(Enum.GetValues<NotificationContent>());
    public static TellingPeopleDecided ToTell { get; } = new(Story.Today, true, null, Plain.Text("The risk is high"), null, Story.Sam.Id);
    public static BreachClosed Closed { get; } = new(Story.Today, BreachOutcome.DealtWith, null);

    public static RegulatorNotified NotifiedOf(params IReadOnlyList<NotificationContent> contents) => new(
        1, Now.AddHours(-1), NotificationWay.OnlineForm, contents, Plain.Text("A letter went astray"), null, null, Law.Default.Clock(Facts with { NotifiedAt = Now.AddHours(-1) }));

    public static History<Breach> After(params object[] facts) => new(Reference, Folding.Fold, [Reported, .. facts]);

    /// <summary>With another beginning.</summary>
    public static History<Breach> Since(params object[] facts) => new(Reference, Folding.Fold, facts);

    static RiskAssessed Assessed(Severity severity, Likelihood likelihood) => new(
        Story.Today, severity, likelihood, AssessRisk.LevelOf(severity, likelihood), Identification.Easy, Plain.Text("The people at number 12"), Recovery.Recovered, false, false,
        Plain.Text("It names them"), Story.Sam.Id);
}

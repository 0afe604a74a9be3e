using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.PersonalData;
using Deadlines;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

/// <summary>Facts that many stories of complaints begin with.</summary>
static class Samples
{
    public const string Reference = "CP-2603-7K3M-9QXT";

    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);
    public static readonly Guid Key = Guid.Parse("0197d9a0-0000-7000-8000-00000000000a");

    public static readonly ComplaintFacts Facts = new() { ReceivedOn = ReceivedOn };

    public static History<Complaint> Told(params object[] facts) => new(Reference, Folding.Fold, [Received, .. facts]);

    public static Sealer About(string person) => new(PersonKeys.NameOf(Reference, person), new byte[32]);

    public static Sealed Said(string words, string person = People.Affected) => About(person).Text(words);

    public static ComplaintReceived Received { get; } = new(
        Channel.OnlineForm, ReceivedOn, RequestedFor.Self, new Complainant(Said("Ann Example"), Said("ann@example.org"), null, null, null), null,
        Said("I heard my name at the bus stop"), Said("Last Friday"), [Happening.ConversationOverheard], Said("A tall man", People.Accused), null, false, null, Said("An apology"), null,
        false, [], [], Law.Default.Clock(Facts));

    public static ComplaintReceived ReceivedFor(RequestedFor whom) => Received with
    {
        For = whom,
        Complainant = new Complainant(Said("Bea Brother", People.Representative), Said("bea@example.org", People.Representative), null, null, Said("sister", People.Representative)),
        AffectedName = Said("Ann Example"),
    };

    public static ComplaintTriaged Triaged => new(ReceivedOn.AddDays(1), true, false, [Said("Who spoke of her at the bus stop?"), Said("Were the papers locked away?")], [Ari.Id], null, Lead.StaffId!.Value, Law.Default.Clock(Facts));

    public static ComplaintAssigned Assigned => new(Sam.Id, true);

    public static ComplaintQuestionAsked Asked => new(Guid.NewGuid(), ReceivedOn.AddDays(2), Said("Which bus stop?"));

    public static ComplaintIssueDecided Decided(int issue, Finding finding = Finding.Upheld) => new(issue, ReceivedOn.AddDays(6), finding, Said("Two people heard it"), Sam.Id);

    public static ComplaintOutcomeSent OutcomeOfBoth => new(ReceivedOn.AddDays(7), Channel.Post, Said("Dear Ann"), true, Law.Default.Clock(Facts with { OutcomeOn = ReceivedOn.AddDays(7) }));

    public static ComplaintReviewRequested ReviewAsked => new(ReceivedOn.AddDays(8), Channel.Email, Said("You did not ask the driver"), Caseworker.StaffId!.Value);

    public static ComplaintWithdrawn Withdrawn => new(ReceivedOn.AddDays(3), Channel.Phone, null, Law.Default.Clock(Facts with { WithdrawnOn = ReceivedOn.AddDays(3) }));

    public static ComplaintClosed Closed(ComplaintEnding outcome) => new(ReceivedOn.AddDays(8), outcome, null);

    /// <summary>A complaint that is over takes no more of what serves to answer it.</summary>
    public static void IsRefusedOnceOver<TCommand>(TCommand command, params object[] before) where TCommand : class, IAct<TCommand, Complaint>
    {
        Told([.. before, Withdrawn]).When(command).ThenRefused("This complaint was withdrawn");
        Told([.. before, Withdrawn, Closed(ComplaintEnding.Withdrawn)]).When(command).ThenRefused("This complaint is closed");
    }
}

using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

public class What_each_fact_changes
{
    static readonly AccessRequestClock AnotherClock = Law.Default.Clock(new AccessRequestFacts { ReceivedOn = ReceivedOn.AddDays(3) });
    static readonly DateOnly Day = new(2026, 3, 8);
    static readonly Guid Id = Guid.Parse("0197d9a0-0000-7000-8000-00000000000a");

    // Sealing the same words twice gives two values, so facts that are looked for again are made once.
    static ClarificationRequested Question { get; } = Waiting.ForAnswer;
    static ClarificationReceived Answer { get; } = new(Day, Plain.Text("2020 to 2022"), AnotherClock);
    static SearchRecorded Searched { get; } = Found;
    static SearchCancelled LeftOut { get; } = new("Mailboxes", Plain.Text("No account"));
    static MaterialWithheld Held { get; } = Withheld;
    static MaterialWithheld Second { get; } = Withheld with { Item = 2 };
    static ResponseSent Reply { get; } = Replied;
    static AccessRequestRefused No { get; } = Refused;

    sealed record Row(object Fact, Func<SubjectAccessRequest, SubjectAccessRequest> Changed, params object[] Before);

    static Row After(object fact, Func<SubjectAccessRequest, SubjectAccessRequest> changed, params object[] before) => new(fact, changed, [Received, .. before]);

    static readonly IReadOnlyList<Row> Table =
    [
        After(new AccessRequestAcknowledged(Day, Channel.Email, Stages.Checks), state => state with { AcknowledgedOn = Day, Stage = Stages.Checks }),
        After(new AccessRequestAssigned(Sam.Id), state => state with { Access = state.Access with { AssigneeId = Sam.Id } }),
        After(Waiting.ForIdentity, state => state with { Clock = Waiting.ForIdentity.Clock, Facts = state.Facts with { Identity = [new(Waiting.AskedOn, null)] } }),
        After(
            new IdentityConfirmed(Day, IdentityMethod.DocumentSeen, null, AnotherClock),
            state => state with
            {
                Clock = AnotherClock, Facts = state.Facts with { Identity = [new(Waiting.AskedOn, Day)] }, IdentityConfirmedOn = Day, IdentityMethod = IdentityMethod.DocumentSeen,
            },
            Waiting.ForIdentity),
        After(new IdentityEvidenceRefused(Day, Today, Plain.Text("Blurred")), state => state with { LastRefusedEvidenceOn = Day }, Waiting.ForIdentity),
        After(Waiting.ForAuthority, state => state with { Clock = Waiting.ForAuthority.Clock, Facts = state.Facts with { Authority = [new(Waiting.AskedOn, null)] } }),
        After(
            new AuthorityRecorded(Day, AuthorityKind.CourtDeputy, Plain.Text("Health"), null, AnotherClock),
            state => state with { Clock = AnotherClock, Facts = state.Facts with { Authority = [new(Waiting.AskedOn, Day)] }, Authority = AuthorityKind.CourtDeputy },
            Waiting.ForAuthority),
        After(Waiting.ForFee, state => state with { Clock = Waiting.ForFee.Clock, Facts = state.Facts with { Fee = [new(Waiting.AskedOn, null)] } }),
        After(new FeePaid(Day, AnotherClock), state => state with { Clock = AnotherClock, Facts = state.Facts with { Fee = [new(Waiting.AskedOn, Day)] } }, Waiting.ForFee),
        After(Question, state => state with
        {
            Clock = Question.Clock,
            Facts = state.Facts with { Clarifications = [new(Waiting.AskedOn, null)] },
            Questions = [new AskedQuestion(Waiting.AskedOn, Question.Question)],
        }),
        After(
            Answer,
            state => state with
            {
                Clock = AnotherClock,
                Facts = state.Facts with { Clarifications = [new(Waiting.AskedOn, Day)] },
                Questions = [new AskedQuestion(Waiting.AskedOn, Question.Question, Day, Answer.Answer)],
            },
            Question),
        After(
            new ResponseDeadlineExtended(Day, ExtensionGround.Complexity, Plain.Text("Many letters"), AnotherClock),
            state => state with { Clock = AnotherClock, Facts = state.Facts with { ExtensionNoticeGivenOn = Day } }),

        After(
            new ResponseDeadlineRecalculated(Day, null, new("before", "now", "rules", "rules"), AnotherClock),
            state => state with { Clock = AnotherClock }),

        After(Planned, state => state with { Stage = Stages.Searching, Searches = [new PlaceSearch("Mailboxes", Sam.Id, null, true)] }),
        After(
            Planned with { FinishBy = Day },
            state => state with { Searches = [new PlaceSearch("Mailboxes", Sam.Id, Day, true) { Records = [Searched] }] },
            Planned, Searched),
        After(LeftOut, state => state with { Searches = [new PlaceSearch("Mailboxes", Sam.Id, null, false, LeftOut.Reason)] }, Planned),
        After(Planned, state => state with { Searches = [new PlaceSearch("Mailboxes", Sam.Id, null, true)] }, Planned, LeftOut),
        After(Searched, state => state with { Stage = Stages.Searching, Searches = [new PlaceSearch("Mailboxes") { Records = [Searched] }] }),
        After(
            Searched,
            state => state with { Searches = [new PlaceSearch("Mailboxes", Sam.Id) { Records = [Searched] }, state.Searches[1]] },
            Planned, Planned with { Place = "Bitrix24" }),

        After(Held, state => state with { Stage = Stages.Preparing, Withheld = [Held], LastItem = 1 }),
        After(new MaterialReleased(1, Day, Plain.Text("Waived")), state => state with { Withheld = [Second] }, Held, Second),
        After(Reply, state => state with { Stage = Stages.Answered, Clock = Reply.Clock, Response = Reply, Facts = state.Facts with { AnsweredOn = AnsweredOn } }),
        After(No, state => state with { Stage = Stages.Answered, Clock = No.Clock, Refusal = No, Facts = state.Facts with { AnsweredOn = AnsweredOn } }),

        After(Withdrawn, state => state with { Clock = Withdrawn.Clock, Facts = state.Facts with { WithdrawnOn = AnsweredOn } }),
        After(Closed(ClosureOutcome.Answered), state => state with { Stage = Stages.Closed, Closure = Closed(ClosureOutcome.Answered), Access = state.Access with { IsOpen = false } }, Reply),
        After(Reopened, state => Reopen(state) with { Facts = state.Facts with { AnsweredOn = null }, Response = null }, Searched, Held, Reply, Closed(ClosureOutcome.Answered)),
        After(Reopened, state => Reopen(state) with { Facts = state.Facts with { AnsweredOn = null }, Refusal = null }, Question, No, Closed(ClosureOutcome.Refused)),
        After(Reopened, state => Reopen(state) with { Facts = state.Facts with { WithdrawnOn = null } }, Withdrawn, Closed(ClosureOutcome.Withdrawn)),

        After(
            new ReceivedDateCorrected(ReceivedOn.AddDays(3), ReceivedOn, Plain.Text("The stamp says so"), AnotherClock, Received.Clock),
            state => state with { Clock = AnotherClock, Facts = state.Facts with { ReceivedOn = ReceivedOn.AddDays(3) } }),
        After(new AccessCodeReplaced(Id, Day, Plain.Text("Lost"), IdentityMethod.KnownToUs, null), state => state with { CodeReplacements = [Id] }),
        After(new NoteAdded(Id, Plain.Text("She called")), state => state with { Notes = [Id] }),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Count)];

    [Theory, MemberData(nameof(Rows))]
    public void is_this_and_nothing_else(int place)
    {
        var row = Table[place];
        var before = new History(row.Before).State;
        Assert.Equal(Stored(row.Changed(before)), Stored(Folding.Fold(before, Reference, row.Fact)!));
    }

    [Fact]
    public void begins_with_the_request()
    {
        var state = Folding.Fold(null, Reference, Received)!;
        Assert.Equal((Reference, Received.Clock, Stages.Received), (state.Id, state.Clock, state.Stage));
        Assert.Equal(
            (Received.Channel, Received.For, Received.Requester, Received.Subject, Received.Details, Received.Period, Received.ReplyBy, Received.Support, ReceivedOn),
            (state.Channel, state.For, state.Requester, state.Subject, state.Details, state.Period, state.ReplyBy, state.Support, state.ReceivedOn));
        Assert.True(state is { IsInHand: true, Searches: [], Withheld: [], Questions: [], Notes: [], LastItem: 0, AssigneeId: null });
    }

    [Fact]
    public void is_nothing_before_the_request() => Assert.Null(Folding.Fold(null, Reference, Planned));

    [Fact]
    public void is_nothing_by_a_fact_of_another_kind()
    {
        var before = new History([Received]).State;
        Assert.Equal(before, Folding.Fold(before, Reference, new object()));
    }

    [Fact]
    public void is_said_here_for_every_fact_that_is_stored() =>
        Assert.Empty(Setup.StoredNames.Keys.Except([typeof(AccessRequestReceived), .. Table.Select(row => row.Fact.GetType())]));

    static SubjectAccessRequest Reopen(SubjectAccessRequest state) => state with { Stage = Stages.Preparing, Clock = Received.Clock, Closure = null, Access = state.Access with { IsOpen = true } };

    static string Stored(SubjectAccessRequest state) => JsonSerializer.Serialize(state);
}

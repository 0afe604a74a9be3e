using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Checks;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Checks;

public class Recording_authority
{
    static readonly DateOnly Arrived = new(2026, 3, 6);
    static readonly RecordAuthority Record = new() { ReceivedOn = Arrived, Kind = AuthorityKind.WrittenConsent, Scope = "Everything we hold" };
    static readonly AccessRequestReceived ForAnother = Waiting.ReceivedFor(RequestedFor.AnotherAdult), ForChild = Waiting.ReceivedFor(RequestedFor.Child);

    [Fact]
    public void starts_the_clock_on_the_day_on_which_it_arrived()
    {
        var outcome = Given(ForAnother, Waiting.ForAuthority).When(Record).Then(new AuthorityRecorded(
            Arrived, AuthorityKind.WrittenConsent, Plain.Text("Everything we hold"), null, Law.Default.Clock(Waiting.Facts.AuthorityAsked(Waiting.AskedOn).AuthorityMet(Arrived))));
        Assert.Equal(Arrived, outcome.Fact<AuthorityRecorded>().Clock.StartedOn);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void that_came_with_the_request_leaves_the_clock_alone() =>
        Given(ForAnother).When(Record with { ReceivedOn = ReceivedOn })
            .Then(new AuthorityRecorded(ReceivedOn, AuthorityKind.WrittenConsent, Plain.Text("Everything we hold"), null, Received.Clock)).AndRepeatedAddsNothing();

    [Theory]
    [InlineData(AuthorityKind.ChildAgrees)]
    [InlineData(AuthorityKind.ParentalResponsibility)]
    public void over_a_childs_data_says_what_the_child_understands_and_wants(AuthorityKind kind) =>
        Given(ForChild).When(Record with { Kind = kind, ChildsView = "She is 13 and wants her mother to ask" })
            .Then(new AuthorityRecorded(Arrived, kind, Plain.Text("Everything we hold"), Plain.Text("She is 13 and wants her mother to ask"), Received.Clock));

    [Fact]
    public void over_a_childs_data_is_refused_without_that() =>
        Given(ForChild).When(Record with { Kind = AuthorityKind.ParentalResponsibility, ChildsView = " " })
            .ThenRefused("Enter what the child understands and wants", "ChildsView");

    [Fact]
    public void over_an_adults_data_has_nothing_of_a_child() =>
        Assert.Null(Given(ForAnother).When(Record with { ChildsView = "Left over" }).Fact<AuthorityRecorded>().ChildsView);

    [Fact]
    public void is_refused_where_an_adults_authority_is_given_for_a_child() =>
        Given(ForChild).When(Record).ThenRefused("That gives no authority over a child's information", "Kind");

    [Fact]
    public void is_refused_where_a_parents_is_given_for_an_adult() =>
        Given(ForAnother).When(Record with { Kind = AuthorityKind.ParentalResponsibility }).ThenRefused("That gives authority over a child's information only", "Kind");

    [Fact]
    public void is_refused_where_they_ask_for_themselves() => Given(Received).When(Record).ThenRefused("They ask for their own information, so they need no authority");

    [Fact]
    public void is_refused_once_it_was_shown() =>
        Given(ForAnother, new AuthorityRecorded(ReceivedOn, AuthorityKind.CourtDeputy, Plain.Text("Health"), null, Received.Clock)).When(Record)
            .ThenRefused("You have already recorded their authority");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(ForAnother).When(Record with { ReceivedOn = Today.AddDays(1) }).ThenRefused("The day it arrived cannot be in the future", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(ForAnother).When(Record with { ReceivedOn = ReceivedOn.AddDays(-1) })
            .ThenRefused("It cannot have arrived before the request: where you held it already, enter the day of the request", "ReceivedOn");

    [Fact]
    public void is_refused_for_a_day_before_it_was_asked_for() =>
        Given(ForAnother, Waiting.ForAuthority).When(Record with { ReceivedOn = Waiting.AskedOn.AddDays(-1) })
            .ThenRefused("It cannot have arrived before you asked for it", "ReceivedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Record);

    [Fact]
    public void needs_its_kind_its_day_and_its_scope() => ActSamples.Of(new RecordAuthority()).Lacks(
        "Choose what gives them authority", "Enter the day on which it arrived", "Enter what it lets them ask for");
}

using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Triage;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class Complaining_for_someone_else
{
    static readonly AskForComplaintAuthority Ask = new() { AskedOn = Today, Evidence = "A signed letter" };
    static readonly RecordComplaintAuthority Record = new() { ReceivedOn = Today, Kind = AuthorityKind.WrittenConsent, Scope = "This complaint" };

    static History<Complaint> For(RequestedFor whom, params object[] facts) => Told() with { Facts = [ReceivedFor(whom), .. facts] };

    static ComplaintAuthorityRequested Asked => new(Today, Said("A signed letter", People.Representative));

    [Fact]
    public void may_have_to_be_shown() => For(RequestedFor.AnotherAdult).When(Ask).Then(Asked).AndRepeatedAddsNothing();

    [Fact]
    public void is_asked_about_once() =>
        For(RequestedFor.AnotherAdult, Asked).When(Ask with { AskedOn = ReceivedOn }).ThenRefused("You have already asked for proof");

    [Fact]
    public void is_not_asked_about_where_they_complain_for_themselves() =>
        Told().When(Ask).ThenRefused("Nothing has to be shown: they complain for themselves, or have shown that they may");

    [Fact]
    public void is_not_asked_about_on_a_day_to_come() =>
        For(RequestedFor.AnotherAdult).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_not_asked_about_before_it_arrived() =>
        For(RequestedFor.AnotherAdult).When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the complaint arrived", "AskedOn");

    [Fact]
    public void is_shown_by_a_letter() =>
        For(RequestedFor.AnotherAdult, Asked).When(Record).Then(new ComplaintAuthorityRecorded(Today, AuthorityKind.WrittenConsent, Said("This complaint"), null)).AndRepeatedAddsNothing();

    [Fact]
    public void for_a_child_asks_what_the_child_wants() =>
        For(RequestedFor.Child).When(Record with { Kind = AuthorityKind.ChildAgrees }).ThenRefused("Enter what the child understands and wants", "ChildsView");

    [Fact]
    public void is_shown_once() => For(RequestedFor.AnotherAdult, new ComplaintAuthorityRecorded(Today, AuthorityKind.PowerOfAttorney, Said("All"), null)).When(Record)
        .ThenRefused("They have already shown that they may");

    [Fact]
    public void is_not_shown_for_oneself() => Told().When(Record).ThenRefused("They complain for themselves: nothing has to be shown");

    [Fact]
    public void is_not_shown_on_a_day_to_come() =>
        For(RequestedFor.AnotherAdult).When(Record with { ReceivedOn = Today.AddDays(1) }).ThenRefused("The day it came cannot be in the future", "ReceivedOn");

    [Fact]
    public void needs_words()
    {
        ActSamples.Of(new AskForComplaintAuthority()).Lacks("Enter the day you asked", "Enter what you asked for");
        ActSamples.Of(new RecordComplaintAuthority()).Lacks("Choose what shows it", "Enter the day it came", "Enter what they may do");
    }
}

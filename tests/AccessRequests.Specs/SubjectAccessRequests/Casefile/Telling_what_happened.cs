using AccessRequests.Acts;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Deadlines;
using JasperFx.Events;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Casefile;

public class Telling_what_happened
{
    [Fact]
    public void shows_how_a_search_was_made()
    {
        var told = Told(Found with { From = new DateOnly(2020, 1, 1), Exclusions = Plain.Text("Deleted mail") });
        Assert.Equal("Mailboxes searched by Sam Searcher: records were found", told.Title);
        Assert.Equal("Searched for: ann@example.org\nRecords from 1 January 2020\nFound: 40 emails\nLeft out: Deleted mail", told.Text);

        Assert.Equal("Mailboxes searched by Sam Searcher: nothing held", Told(NothingHeld).Title);
        Assert.Equal("Searched for: ann@example.org\nRecords up to 2 March 2026", Told(NothingHeld with { To = ReceivedOn }).Text);
        Assert.Equal("Searched for: ann@example.org\nRecords from 1 March 2026 to 2 March 2026", Told(NothingHeld with { From = ReceivedOn.AddDays(-1), To = ReceivedOn }).Text);
    }

    [Fact]
    public void shows_on_what_something_withheld_rests()
    {
        Assert.Equal("Item 1 withheld under LPP, reviewed by Sam Searcher", Told(Withheld).Title);
        Assert.Equal("The letter of 3 May\nWhy: Advice from our solicitor", Told(Withheld).Text);
        Assert.Equal(
            "The letter of 3 May\nWhy: Advice from our solicitor\nThe other person: they refuse; we owe them confidence\nHe asked for it\nOpinion of Dr Green, 2 March 2026",
            Told(Withheld with { ThirdParty = new(ThirdPartyConsent.Refused, true, Plain.Text("He asked for it")), HealthOpinion = new(ReceivedOn, Plain.Text("Dr Green")) }).Text);
    }

    [Fact]
    public void shows_what_a_reply_contained()
    {
        var contents = Complete.ToDictionary(item => item.Key, item => item.Key is ReplyContent.Source or ReplyContent.TransferSafeguards ? ContentAnswer.NotApplicable : item.Value);
        Assert.Equal(
            "Post. To: whoever asked\nAbout what was withheld: only how to complain: saying why would defeat the reason for withholding it\n"
            + "Does not apply: where we got it, if not from them; how it is protected if it leaves the UK\nDear Ann",
            Told(Replied with { Contents = contents, AboutWithheld = WithheldNotice.RoutesOnly }).Text);
        Assert.Equal("Post. To: whoever asked\nDear Ann", Told(Replied).Text);
        Assert.Equal("Reply sent", Told(Replied).Title);
        Assert.Equal("Reply sent late", Told(Replied with { Clock = Law.Default.Clock(Waiting.Facts.Answered(Today.AddDays(60))) }).Title);
    }

    [Fact]
    public void shows_why_a_request_was_refused()
    {
        Assert.Equal(
            "It is manifestly unfounded\nYou say you only want to keep us busy\nConsidered: Her letter of 2 March\n"
            + "Told that they can complain to us, complain to the regulator, apply to a court\nReviewed by Sam Searcher",
            Told(Refused).Text);
        Assert.StartsWith(
            "An exemption covers all of it: CRIME (they were not told which)\n", Told(Refused with { Ground = RefusalGround.Exemption, ExemptionCode = "CRIME", IsBare = true }).Text);
    }

    static ChronicleEntry Told(object fact)
    {
        var file = new OpenCasefile<SubjectAccessRequest>(new History([Received]).State, [Recorded((dynamic)fact)], new Opened(new Dictionary<string, Sealer> { [Plain.KeyName] = Plain }), Today);
        return Assert.Single(Chronicle.Of(file, new Dictionary<Guid, string> { [Sam.Id] = Sam.Name }));
    }

    static IEvent Recorded<T>(T fact) where T : notnull => new Event<T>(fact) { UserName = Caseworker.Key };
}

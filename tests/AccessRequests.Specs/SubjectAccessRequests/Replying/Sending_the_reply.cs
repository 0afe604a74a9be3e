using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Replying;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Replying;

public class Sending_the_reply
{
    static readonly SendResponse Send = new() { SentOn = AnsweredOn, Method = DeliveryMethod.Post, Contents = Complete, Letter = "Dear Ann" };
    static readonly AccessRequestReceived ForAnother = Waiting.ReceivedFor(RequestedFor.AnotherAdult);
    static readonly AuthorityRecorded Authority = new(ReceivedOn, AuthorityKind.WrittenConsent, Plain.Text("Everything"), null, Received.Clock);

    [Fact]
    public void ends_the_clock()
    {
        var outcome = Given(Received, Found).When(Send).Then(Replied);
        Assert.Equal(ClockStatus.Met, outcome.Fact<ResponseSent>().Clock.Status);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void is_possible_however_late()
    {
        var late = new DateOnly(2026, 7, 1);
        var sent = Given(Received, Found).When(Send with { SentOn = late }, today: late).Fact<ResponseSent>();
        Assert.Equal((ClockStatus.Late, new DateOnly(2026, 4, 2)), (sent.Clock.Status, sent.Clock.DueOn));
    }

    [Fact]
    public void needs_no_answer_to_an_open_question() =>
        Assert.Equal(ClockStatus.Met, Given(Received, Waiting.ForAnswer, Found).When(Send).Fact<ResponseSent>().Clock.Status);

    [Fact]
    public void needs_no_fee() => Given(Received, Waiting.ForFee, Found).When(Send).Fact<ResponseSent>();

    [Fact]
    public void says_who_it_went_to_where_someone_asked_for_another()
    {
        Given(ForAnother, Authority, Found).When(Send with { SentTo = Recipient.Requester }).Then(Replied);
        Given(ForAnother, Authority, Found).When(Send with { SentTo = Recipient.PersonThemselves }).Then(Replied with { SentTo = Recipient.PersonThemselves });
        Given(Received, Found).When(Send with { SentTo = Recipient.PersonThemselves }).Then(Replied);
    }

    [Fact]
    public void goes_to_the_person_themselves_without_any_authority()
    {
        Assert.Equal(Recipient.PersonThemselves, Given(ForAnother, Found).When(Send with { SentTo = Recipient.PersonThemselves }).Fact<ResponseSent>().SentTo);
        Assert.Equal(Recipient.PersonThemselves, Given(ForAnother, Waiting.ForAuthority, Found).When(Send with { SentTo = Recipient.PersonThemselves }).Fact<ResponseSent>().SentTo);
    }

    [Fact]
    public void is_refused_until_it_is_clear_who_it_goes_to() => Given(ForAnother, Authority, Found).When(Send).ThenRefused("Choose who you sent it to", "SentTo");

    [Fact]
    public void is_refused_to_someone_who_has_not_shown_their_authority()
    {
        const string Sentence = "Record their authority before you reply to whoever asked, or send the reply to the person it is about";
        Given(ForAnother, Found).When(Send with { SentTo = Recipient.Requester }).ThenRefused(Sentence, "SentTo");
        Given(ForAnother, Authority, Waiting.ForAuthority, Found).When(Send with { SentTo = Recipient.Requester }).ThenRefused(Sentence, "SentTo");
    }

    [Fact]
    public void is_refused_while_proof_of_identity_is_awaited() =>
        Given(Received, Waiting.ForIdentity, Found).When(Send).ThenRefused("Confirm who is asking before you reply: you are still waiting for proof of identity");

    [Fact]
    public void is_refused_while_a_planned_search_is_not_recorded() => Given(Received, Found, Planned with { Place = "Google Drive" }, Planned with { Place = "Bitrix24" }).When(Send).ThenRefused(
        ("Record the planned search of Google Drive, or cancel it, before you reply", null),
        ("Record the planned search of Bitrix24, or cancel it, before you reply", null));

    [Fact]
    public void is_refused_without_any_search()
    {
        Given(Received).When(Send).ThenRefused("Record at least one search before you reply");
        Given(Received, Planned, new SearchCancelled("Mailboxes", Plain.Text("No account"))).When(Send).ThenRefused("Record at least one search before you reply");
    }

    [Theory]
    [InlineData(ReplyContent.Confirmation, "The reply must include whether we use their data", "contents.confirmation")]
    [InlineData(ReplyContent.CopyOfData, "The reply must include a copy of their data", "contents.copy-of-data")]
    [InlineData(ReplyContent.Purposes, "The reply must include why we use it", "contents.purposes")]
    [InlineData(ReplyContent.Categories, "The reply must include what kinds of data it is", "contents.categories")]
    [InlineData(ReplyContent.Retention, "The reply must include how long we keep it", "contents.retention")]
    [InlineData(ReplyContent.Rights, "The reply must include their rights to correct, erase, restrict or object", "contents.rights")]
    [InlineData(ReplyContent.RightToComplain, "The reply must include how to complain to us and to the regulator", "contents.right-to-complain")]
    public void is_refused_without_what_no_reply_can_lack_where_data_is_held(ReplyContent content, string sentence, string field) =>
        Given(Received, Found).When(Send with { Contents = Without(content) }).ThenRefused(sentence, field);

    [Theory]
    [InlineData(ReplyContent.Recipients)]
    [InlineData(ReplyContent.Source)]
    [InlineData(ReplyContent.AutomatedDecisions)]
    [InlineData(ReplyContent.TransferSafeguards)]
    public void leaves_out_what_does_not_apply(ReplyContent content) =>
        Given(Received, Found).When(Send with { Contents = Without(content) }).Then(Replied with { Contents = Without(content) });

    [Fact]
    public void only_confirms_and_tells_of_complaints_where_nothing_is_held()
    {
        ReplyContent[] needed = [ReplyContent.Confirmation, ReplyContent.RightToComplain];
        var contents = Without([.. Enum.GetValues<ReplyContent>().Except(needed)]);
        Given(Received, NothingHeld).When(Send with { Contents = contents }).Then(Replied with { Contents = contents });
        foreach (var content in needed)
            Given(Received, NothingHeld).When(Send with { Contents = Without(content) }).ThenRefused($"The reply must include {ReplyChecklist.Words(content)}", ReplyChecklist.Field(content));
    }

    [Fact]
    public void encloses_no_copy_where_all_of_it_is_withheld() =>
        Given(Received, Found, Withheld).When(Send with { Contents = Without(ReplyContent.CopyOfData), AboutWithheld = WithheldNotice.ReasonsAndRoutes })
            .Then(Replied with { Contents = Without(ReplyContent.CopyOfData), AboutWithheld = WithheldNotice.ReasonsAndRoutes });

    [Fact]
    public void says_what_was_told_of_something_withheld() =>
        Given(Received, Found, Withheld).When(Send with { AboutWithheld = WithheldNotice.RoutesOnly }).Then(Replied with { AboutWithheld = WithheldNotice.RoutesOnly });

    [Fact]
    public void is_refused_where_that_is_not_said() =>
        Given(Received, Found, Withheld).When(Send).ThenRefused("Choose what the letter says about what you withheld", "AboutWithheld");

    [Fact]
    public void is_refused_where_that_is_said_and_nothing_is_withheld() =>
        Given(Received, Found, Withheld, new MaterialReleased(1, Today, Plain.Text("Waived"))).When(Send with { AboutWithheld = WithheldNotice.RoutesOnly })
            .ThenRefused("Nothing is withheld in this case: record what you withheld first", "AboutWithheld");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received, Found).When(Send with { SentOn = Today.AddDays(1) }).ThenRefused("The day you sent it cannot be in the future", "SentOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received, Found).When(Send with { SentOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have replied before the request arrived", "SentOn");

    [Fact]
    public void is_refused_for_a_day_before_the_search() =>
        Given(Received, Found).When(Send with { SentOn = SearchedOn.AddDays(-1) }).ThenRefused("You cannot have replied before the last search, on 5 March 2026", "SentOn");

    [Fact]
    public void is_refused_with_all_that_is_wrong_at_once() =>
        Given(ForAnother, Waiting.ForIdentity).When(Send with { SentOn = Today.AddDays(1), Contents = Without(ReplyContent.Confirmation) }).ThenRefused(
            ("Confirm who is asking before you reply: you are still waiting for proof of identity", null),
            ("Record at least one search before you reply", null),
            ("Choose who you sent it to", "SentTo"),
            ("The day you sent it cannot be in the future", "SentOn"),
            ("The reply must include whether we use their data", "contents.confirmation"));

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Send, Found);

    [Fact]
    public void is_refused_a_second_time_and_after_a_refusal()
    {
        Given(Received, Found, Replied).When(Send).ThenRefused("The reply to this request was sent");
        Given(Received, Found, Refused).When(Send).ThenRefused("This request was refused");
    }

    [Fact]
    public void needs_its_day_its_way_every_item_and_a_letter() => ActSamples.Of(new SendResponse()).Lacks([
        "Enter the day you sent it", "Choose how you sent it",
        .. Enum.GetValues<ReplyContent>().Select(content => $"Choose whether the reply includes {ReplyChecklist.Words(content)}"),
        "Enter the covering letter"]);

    static Dictionary<ReplyContent, ContentAnswer> Without(params ReplyContent[] left) =>
        Enum.GetValues<ReplyContent>().ToDictionary(content => content, content => left.Contains(content) ? ContentAnswer.NotApplicable : ContentAnswer.Included);
}

using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.SubjectAccessRequests.Checks;
using AccessRequests.SubjectAccessRequests.Clarifying;
using AccessRequests.SubjectAccessRequests.Ending;
using AccessRequests.SubjectAccessRequests.Replying;

namespace AccessRequests.Demo;

/// <summary>About sixty cases in every state that the lists and the board can show. Numbers are days ago.</summary>
sealed class DemoCases(Seeding seeding, Actor casey, Actor sam, Actor lee)
{
    public async Task Tell()
    {
        await Arrivals();
        await Checks();
        await Clarifications();
        await InHand();
        await Answered();
        await Ended();
    }

    async Task Arrivals()
    {
        foreach (var daysAgo in new[] { 0, 0, 1, 2, 3, 5 })
            await seeding.Receive(daysAgo);
        foreach (var (daysAgo, channel) in new[] { (4, Channel.Phone), (6, Channel.Post), (7, Channel.InPerson), (8, Channel.Email), (9, Channel.OnlineForm) })
            await Taken(daysAgo, channel: channel);
    }

    async Task Checks()
    {
        foreach (var daysAgo in new[] { 4, 9, 13, 40 })
            await (await Taken(daysAgo)).Then(daysAgo - 2, casey, AskIdentity(daysAgo - 2));
        foreach (var daysAgo in new[] { 12, 18 })
            await (await (await Taken(daysAgo)).Then(daysAgo - 1, casey, AskIdentity(daysAgo - 1)))
                .Then(daysAgo - 5, casey, new ConfirmIdentity { ReceivedOn = Day(daysAgo - 5), Method = IdentityMethod.DocumentSeen, Note = "Passport seen at the office and handed back." });
        foreach (var daysAgo in new[] { 6, 11, 21 })
            await (await Taken(daysAgo, RequestedFor.AnotherAdult))
                .Then(daysAgo - 2, casey, new AskForAuthority { AskedOn = Day(daysAgo - 2), Evidence = "A letter signed by the person you ask for, saying that you may." });
        foreach (var daysAgo in new[] { 10, 17 })
            await (await Taken(daysAgo, RequestedFor.Child)).Then(daysAgo - 3, casey, new RecordAuthority
            {
                ReceivedOn = Day(daysAgo - 3),
                Kind = AuthorityKind.ParentalResponsibility,
                Scope = "All records of the youth group.",
                ChildsView = "She is nine and was told about it at the group.",
            });
    }

    async Task Clarifications()
    {
        foreach (var daysAgo in new[] { 8, 12, 19, 47 })
            await (await Taken(daysAgo)).Then(daysAgo - 4, sam, AskToClarify(daysAgo - 4));
        foreach (var daysAgo in new[] { 16, 24, 33 })
            await Clarified(daysAgo);
        foreach (var daysAgo in new[] { 27, 45, 58 })
            await (await Searched(await Taken(daysAgo), daysAgo - 10)).Then(daysAgo - 15, lee, new ExtendDeadline
            {
                NoticeGivenOn = Day(daysAgo - 15),
                Ground = ExtensionGround.Complexity,
                Reason = "Your records lie in four places and name many other people. We need two months more to go through them with care.",
            });
    }

    async Task InHand()
    {
        foreach (var daysAgo in new[] { 14, 22, 24, 25, 26, 27, 28, 29, 33, 36, 41, 44 })
            await Searched(await Taken(daysAgo), daysAgo - 9);
        foreach (var daysAgo in new[] { 20, 26 })
            await (await Searched(await Taken(daysAgo), daysAgo - 9)).Then(daysAgo - 12, casey, new WithholdMaterial
            {
                Material = "Two emails to our solicitor.",
                ExemptionCode = "LPP",
                Reason = "They ask for legal advice and were kept confidential.",
                ReviewerId = lee.StaffId,
            });
        await (await Taken(23)).Then(15, lee, new CorrectReceivedDate { ReceivedOn = Day(26), Reason = "The letter lay in the wrong tray for three days." });
    }

    async Task Answered()
    {
        foreach (var daysAgo in new[] { 15, 20, 28, 30 })
            await Replied(daysAgo, daysAgo - 13);
        foreach (var (daysAgo, sent) in new[] { (44, 22), (52, 30), (63, 40), (75, 50), (88, 60), (101, 74), (120, 95), (140, 111), (66, 21), (95, 52) })
            await (await Replied(daysAgo, sent)).Then(sent - 3, casey, new CloseAccessRequest { Outcome = ClosureOutcome.Answered });
        await (await (await Replied(70, 48)).Then(45, casey, new CloseAccessRequest { Outcome = ClosureOutcome.Answered }))
            .Then(2, lee, new ReopenAccessRequest { Reason = "They showed us that the phone notes of May were missing from the copy." });
    }

    async Task Ended()
    {
        foreach (var daysAgo in new[] { 50, 80 })
            await (await (await Taken(daysAgo)).Then(daysAgo - 14, lee, new RefuseAccessRequest
            {
                RefusedOn = Day(daysAgo - 14),
                Ground = RefusalGround.ManifestlyExcessive,
                ReviewerId = casey.StaffId,
                Reasons = "You had a full copy of the same records last month and nothing was added since.",
                Considered = "Third request in six weeks for the same records; offered a meeting; little harm in refusing.",
                RoutesTold = Enum.GetValues<SubjectAccessRequests.Route>(),
            })).Then(daysAgo - 20, lee, new CloseAccessRequest { Outcome = ClosureOutcome.Refused });
        foreach (var daysAgo in new[] { 32, 61 })
            await (await (await Taken(daysAgo)).Then(daysAgo - 6, casey, new WithdrawAccessRequest { WithdrawnOn = Day(daysAgo - 6), Channel = Channel.Phone, Note = "Got what they needed from their support worker." }))
                .Then(daysAgo - 6, casey, new CloseAccessRequest { Outcome = ClosureOutcome.Withdrawn });
        await (await (await Taken(90)).Then(80, sam, AskToClarify(80)))
            .Then(30, sam, new CloseAccessRequest { Outcome = ClosureOutcome.NoAnswerFromRequester, Reason = "We asked twice and heard nothing. They know that they can come back at any time." });
    }

    /// <summary>Received, acknowledged the next day and given to somebody.</summary>
    async Task<DemoCase<SubjectAccessRequest>> Taken(int daysAgo, RequestedFor whom = RequestedFor.Self, Channel channel = Channel.OnlineForm)
    {
        var worker = daysAgo % 2 == 0 ? casey : sam;
        var taken = await seeding.Receive(daysAgo, whom, channel);
        await taken.Then(daysAgo - 1, worker, new AcknowledgeAccessRequest { AcknowledgedOn = Day(daysAgo - 1), Channel = Channel.Email });
        return await taken.Then(daysAgo - 1, lee, new AssignAccessRequest { AssigneeId = worker.StaffId });
    }

    async Task<DemoCase<SubjectAccessRequest>> Clarified(int daysAgo) =>
        await (await (await Taken(daysAgo)).Then(daysAgo - 3, sam, AskToClarify(daysAgo - 3)))
            .Then(daysAgo - 9, sam, new RecordClarification { ReceivedOn = Day(daysAgo - 9), Answer = "Only from the time when I lived at the hostel." });

    async Task<DemoCase<SubjectAccessRequest>> Searched(DemoCase<SubjectAccessRequest> taken, int daysAgo)
    {
        await taken.Then(daysAgo, casey, new SubjectAccessRequests.Searching.PlanSearch { Places = ["Google Drive", "Bitrix24", "Locked paper cabinets"], SearcherId = sam.StaffId });
        await taken.Then(daysAgo - 1, sam, Search("Google Drive", daysAgo - 1, SearchResult.Found));
        return await taken.Then(daysAgo - 1, sam, Search("Bitrix24", daysAgo - 1, SearchResult.NothingHeld));
    }

    async Task<DemoCase<SubjectAccessRequest>> Replied(int daysAgo, int sent)
    {
        var searched = await Searched(await Taken(daysAgo), daysAgo - 6);
        await searched.Then(daysAgo - 8, sam, Search("Locked paper cabinets", daysAgo - 8, SearchResult.Found));
        return await searched.Then(sent, casey, new SendResponse
        {
            SentOn = Day(sent),
            Method = DeliveryMethod.SecureDownload,
            Letter = "Here is the copy that you asked for, and what the law says we must tell you about it.",
            Contents = Enum.GetValues<ReplyContent>().ToDictionary(
                content => content, content => content is ReplyContent.AutomatedDecisions or ReplyContent.TransferSafeguards ? ContentAnswer.NotApplicable : ContentAnswer.Included),
        });
    }

    SubjectAccessRequests.Searching.RecordSearch Search(string place, int daysAgo, SearchResult result) => new()
    {
        Place = place,
        SearcherId = sam.StaffId,
        SearchedOn = Day(daysAgo),
        Terms = "Full name, earlier surname, case file number",
        Result = result,
        Found = result is SearchResult.Found ? "Letters, notes of sessions and an application form." : null,
    };

    static AskForIdentity AskIdentity(int daysAgo) => new()
    {
        AskedOn = Day(daysAgo),
        Evidence = "A copy of a letter addressed to you, or come and see us.",
        Reason = "The email address is not the one that we have on file.",
    };

    static AskForClarification AskToClarify(int daysAgo) => new()
    {
        AskedOn = Day(daysAgo),
        Question = "Which years, and which of our services do you mean?",
        Reason = "We hold letters of many years from three services.",
    };

    static DateOnly Day(int daysAgo) => DemoClock.Day(daysAgo);
}

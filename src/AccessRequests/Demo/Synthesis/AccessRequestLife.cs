using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.SubjectAccessRequests.Checks;
using AccessRequests.SubjectAccessRequests.Clarifying;
using AccessRequests.SubjectAccessRequests.Ending;
using AccessRequests.SubjectAccessRequests.Intake;
using AccessRequests.SubjectAccessRequests.Replying;
using AccessRequests.SubjectAccessRequests.Searching;

namespace AccessRequests.Demo.Synthesis;

/// <summary>A request as a small organisation sees them: most answered within the month, some late, some never cleared up.</summary>
sealed class AccessRequestLife(Scene scene, Dice dice, DateOnly day, string? cameOf)
    : Telling<SubjectAccessRequest>(KindOfCase.AccessRequest, Folding.Fold, scene, dice, day)
{
    static readonly IReadOnlyDictionary<ReplyContent, ContentAnswer> Contents = Enum.GetValues<ReplyContent>().ToDictionary(
        content => content, content => content is ReplyContent.AutomatedDecisions or ReplyContent.TransferSafeguards ? ContentAnswer.NotApplicable : ContentAnswer.Included);

    Actor Worker => Case.AssigneeId == Cast.Sam.StaffId ? Cast.Sam : Cast.Casey;

    protected override void Tell()
    {
        Arrive();
        if (!TakeUp() || !Check() || !Clarify())
            return;
        if (Dice.Chance(.05))
        {
            Withdraw();
            return;
        }
        if (Dice.Chance(.04))
            Refuse();
        else
            Answer();
        if (Dice.Chance(.06))
            return;
        Later(Dice.Between(1, 12));
        Do(Worker, new CloseAccessRequest { Outcome = CloseAccessRequest.EndOf(Case)!.Value });
        if (Dice.Chance(.03))
            TakeUpAgain();
    }

    void Arrive()
    {
        var whom = Dice.Weighed((RequestedFor.Self, 78), (RequestedFor.AnotherAdult, 14), (RequestedFor.Child, 8));
        var channel = Dice.Weighed((Channel.OnlineForm, 60), (Channel.Email, 22), (Channel.Post, 8), (Channel.Phone, 6), (Channel.InPerson, 3), (Channel.SocialMedia, 1));
        var ask = new ReceiveAccessRequest
        {
            FullName = Placeholders.Name,
            For = whom,
            Contact = Dice.Chance(.8) ? new ContactDetails { Email = $"{Placeholders.Mail}@example.org" } : new ContactDetails { Phone = $"01632 960 {Dice.Between(100, 999)}" },
            Details = Voices.Wish(Dice),
            Period = Dice.Chance(.35) ? "From last summer until now" : null,
            References = Dice.Chance(.2) ? "I was called something else until I married." : null,
            DateOfBirth = Dice.Chance(.4) ? new DateOnly(Dice.Between(1940, 2001), Dice.Between(1, 12), Dice.Between(1, 28)) : null,
            ReplyBy = Dice.Weighed((DeliveryMethod.SecureDownload, 6), (DeliveryMethod.Post, 3), (DeliveryMethod.CollectedInPerson, 1)),
            Support = Dice.Chance(.12) ? "Large print, and no calls before noon" : null,
            About = whom is RequestedFor.Self ? null : new OtherPerson { FullName = Placeholders.Other, Relationship = whom is RequestedFor.Child ? "parent" : Dice.Of("solicitor", "daughter", "support worker") },
        };
        // What comes to staff by another way is written down a little later.
        var receivedOn = channel is Channel.OnlineForm ? Today : Today.AddDays(-Dice.Weighed((0, 6), (1, 3), (3, 1)));
        var sealRequester = People.For(whom is RequestedFor.Self ? PersonKeys.Subject : PersonKeys.Requester);
        Begin(
            channel is Channel.OnlineForm ? Actor.Public : Cast.Casey,
            ReceiveAccessRequest.Decide(ask, channel, receivedOn, Today, People.For(PersonKeys.Subject), sealRequester, Scene.Law, cameOf));
    }

    bool TakeUp()
    {
        Later(Dice.Weighed((1, 60), (2, 25), (4, 12), (9, 3)));
        Do(Cast.Lee, new AssignAccessRequest { AssigneeId = Dice.Of(Cast.Casey, Cast.Sam).StaffId });
        if (Dice.Chance(.92))
            Do(Worker, new AcknowledgeAccessRequest { AcknowledgedOn = Today, Channel = Channel.Email });
        if (Dice.Chance(.25))
            Note("Spoke on the phone; a safe time to call is the afternoon.");
        if (!Dice.Chance(.015))
            return true;
        Do(Worker, new CloseAccessRequest { Outcome = ClosureOutcome.NotARequest, Reason = "They wanted an appointment. We made one." });
        return false;
    }

    bool Check()
    {
        if (Dice.Chance(.16))
        {
            Later(Dice.Between(0, 3));
            Do(Worker, new AskForIdentity { AskedOn = Today, Evidence = "A copy of a letter addressed to you, or come and see us.", Reason = "The email address is not the one that we have on file." });
            if (Dice.Chance(.1))
                return NoAnswer();
            Sometime(1, 18);
            if (Dice.Chance(.08))
            {
                After(0);
                Do(Worker, new RefuseIdentityEvidence { ReceivedOn = Today, RefusedOn = Today, Reason = "The copy shows another address." });
                Sometime(2, 9);
            }
            After(0);
            Do(Worker, new ConfirmIdentity { ReceivedOn = Today, Method = Dice.Of(IdentityMethod.DocumentSeen, IdentityMethod.MatchedToRecords, IdentityMethod.VideoCall), Note = "Seen and handed back." });
        }
        if (Case.For is RequestedFor.Self)
            return true;
        if (Dice.Chance(.6))
        {
            Later(Dice.Between(0, 2));
            Do(Worker, new AskForAuthority { AskedOn = Today, Evidence = "A letter signed by the person you ask for, saying that you may." });
            if (Dice.Chance(.08))
                return NoAnswer();
            Sometime(2, 20);
        }
        After(0);
        var child = Case.For is RequestedFor.Child;
        Do(Worker, new RecordAuthority
        {
            ReceivedOn = Today,
            Kind = child ? AuthorityKind.ParentalResponsibility : Dice.Of(AuthorityKind.WrittenConsent, AuthorityKind.PowerOfAttorney),
            Scope = "All records of our services.",
            ChildsView = child ? "They were told about it at the group, and agree." : null,
        });
        return true;
    }

    bool Clarify()
    {
        for (var questions = Dice.Weighed((0, 78), (1, 20), (2, 2)); questions > 0; questions--)
        {
            Later(Dice.Between(1, 7));
            if (Try(Worker, new AskForClarification { AskedOn = Today, Question = "Which years, and which of our services do you mean?", Reason = "We hold letters of many years from three services." }) is not null)
                return true;
            if (Dice.Chance(.1))
                return NoAnswer();
            Sometime(1, 24);
            Do(Dice.Chance(.6) ? Requester : Worker, new RecordClarification { ReceivedOn = Today, Answer = "Only from the time when I lived at the hostel." });
        }
        return true;
    }

    bool NoAnswer()
    {
        Until((Case.Clock.FollowUpOn ?? Today.AddDays(60)).AddDays(Dice.Between(1, 20)));
        if (Dice.Chance(.9))
            Try(Worker, new CloseAccessRequest { Outcome = ClosureOutcome.NoAnswerFromRequester, Reason = "We asked twice and heard nothing. They know that they can come back at any time." });
        return false;
    }

    void Withdraw()
    {
        Sometime(1, 12);
        Do(Dice.Chance(.5) ? Requester : Worker, new WithdrawAccessRequest { WithdrawnOn = Today, Channel = Channel.Phone, Note = "Got what they needed from their support worker." });
        After(Dice.Between(0, 3));
        Do(Worker, new CloseAccessRequest { Outcome = ClosureOutcome.Withdrawn });
    }

    void Refuse()
    {
        Later(Dice.Between(3, 12));
        var exempt = Dice.Chance(.3);
        Do(Cast.Lee, new RefuseAccessRequest
        {
            RefusedOn = Today,
            Ground = exempt ? RefusalGround.Exemption : Dice.Of(RefusalGround.ManifestlyExcessive, RefusalGround.ManifestlyUnfounded),
            ExemptionCode = exempt ? Dice.Of("LPP", "CRIME") : null,
            ReviewerId = Cast.Casey.StaffId,
            Reasons = "You had a full copy of the same records last month and nothing was added since.",
            Considered = "Third request in six weeks for the same records; offered a meeting; little harm in refusing.",
            RoutesTold = Enum.GetValues<SubjectAccessRequests.Route>(),
        });
    }

    void Answer()
    {
        Search();
        for (var items = Dice.Weighed((0, 70), (1, 20), (2, 8), (3, 2)); items > 0; items--)
            Withhold(items);
        if (Dice.Chance(.12))
        {
            Later(Dice.Between(0, 3));
            // Whoever thinks of it too late is refused, and the date stands.
            Try(Cast.Lee, new ExtendDeadline { NoticeGivenOn = Today, Ground = Dice.Of(ExtensionGround.Complexity, ExtensionGround.NumberOfRequests), Reason = "Your records lie in four places and name many other people." });
        }
        var due = Case.Clock.DueOn ?? Today.AddDays(20);
        Until(Dice.Chance(.87) ? due.AddDays(-Dice.Between(2, 14)) : due.AddDays(Dice.Weighed((Dice.Between(1, 7), 6), (Dice.Between(8, 40), 4))));
        Do(Worker, new SendResponse
        {
            SentOn = Today,
            SentTo = Case.For is RequestedFor.Self ? null : Recipient.Requester,
            Method = Case.ReplyBy ?? DeliveryMethod.Post,
            Letter = "Here is the copy that you asked for, and what the law says we must tell you about it.",
            Contents = Contents,
            AboutWithheld = Case.Withheld.Count > 0 ? WithheldNotice.ReasonsAndRoutes : null,
        });
    }

    void Search()
    {
        var places = Scene.Places.Names.Where((_, place) => place == 0 || Dice.Chance(.6)).ToList();
        Later(Dice.Between(0, 4));
        Do(Worker, new PlanSearch { Places = places, SearcherId = Worker.StaffId });
        foreach (var place in places)
        {
            Later(Dice.Between(0, 2));
            if (place != places[0] && Dice.Chance(.04))
            {
                Do(Worker, new CancelSearch { Place = place, Reason = "They never came to that service." });
                continue;
            }
            var found = Dice.Chance(.75);
            Do(Worker, new RecordSearch
            {
                Place = place,
                SearcherId = Worker.StaffId,
                SearchedOn = Today,
                Terms = $"{Placeholders.Name}, earlier surname, case file number",
                Result = found ? SearchResult.Found : SearchResult.NothingHeld,
                Found = found ? "Letters, notes of sessions and an application form." : null,
            });
        }
    }

    void Withhold(int item)
    {
        Later(Dice.Between(0, 2));
        var code = Dice.Weighed((Exemptions.ThirdParty, 60), ("LPP", 20), ("REFERENCE", 12), ("NEGOTIATE", 8));
        Do(Worker, new WithholdMaterial
        {
            Material = $"Item {item}: two emails and a page of notes.",
            ExemptionCode = code,
            Reason = "It cannot be shown without showing what belongs to somebody else.",
            ReviewerId = Cast.Lee.StaffId,
            ThirdParty = code == Exemptions.ThirdParty ? new ThirdPartyWeighing { Consent = Dice.Of(ThirdPartyConsent.Refused, ThirdPartyConsent.NoAnswer), OwedConfidence = true, Weighing = "They spoke in confidence and fear for their place." } : null,
        });
        if (Dice.Chance(.1))
            Do(Worker, new ReleaseMaterial { Item = Case.LastItem, Reason = "They agreed after all." });
    }

    void TakeUpAgain()
    {
        Sometime(3, 40);
        After(0);
        Do(Cast.Lee, new ReopenAccessRequest { Reason = "They showed us that the phone notes of May were missing from the copy." });
        if (Dice.Chance(.2))
            return;
        Answer();
        After(Dice.Between(1, 6));
        Do(Worker, new CloseAccessRequest { Outcome = ClosureOutcome.Answered });
    }

    void Note(string text) => Do(Worker, new AddNote { Submission = Dice.Guid(), Text = text });
}

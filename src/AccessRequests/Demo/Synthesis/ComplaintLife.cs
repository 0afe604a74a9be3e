using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Casefile;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Complaints.Ending;
using AccessRequests.Complaints.Enquiring;
using AccessRequests.Complaints.Intake;
using AccessRequests.Complaints.Triage;
using AccessRequests.Identity;

namespace AccessRequests.Demo.Synthesis;

/// <summary>A complaint from its receipt to its outcome, with whoever looked into it.</summary>
sealed class ComplaintLife(Scene scene, Dice dice, DateOnly day, string? cameOf) : Telling<Complaint>(KindOfCase.Complaint, Folding.Fold, scene, dice, day)
{
    Actor triager = scene.Cast.Ines, investigator = scene.Cast.Casey, decider = scene.Cast.Lee;

    protected override void Tell()
    {
        Arrive();
        if (!TakeUp())
            return;
        if (Dice.Chance(.07))
        {
            Sometime(2, 20);
            Do(decider, new WithdrawComplaint { WithdrawnOn = Today, Channel = Channel.Phone, Note = "It was put right the same day. That was all they wanted." });
            Close(ComplaintEnding.Withdrawn);
            return;
        }
        Enquire();
        Decide();
        if (Dice.Chance(.12) && !Review())
            return;
        Close(ComplaintEnding.OutcomeSent);
        if (!Dice.Chance(.02))
            return;
        Sometime(5, 60);
        Do(decider, new ReopenComplaint { Reason = "Somebody who was there came forward." });
        Later(Dice.Between(3, 15));
        Decide();
        Close(ComplaintEnding.OutcomeSent);
    }

    void Arrive()
    {
        var whom = Dice.Weighed((RequestedFor.Self, 82), (RequestedFor.AnotherAdult, 11), (RequestedFor.Child, 7));
        var channel = Dice.Weighed((Channel.OnlineForm, 58), (Channel.Email, 18), (Channel.Phone, 14), (Channel.InPerson, 6), (Channel.Post, 4));
        var tell = new ReceiveComplaint
        {
            FullName = Placeholders.Name,
            For = whom,
            Contact = new ContactDetails { Email = $"{Placeholders.Mail}@example.org" },
            About = whom is RequestedFor.Self ? null : new OtherPerson { FullName = Placeholders.Other, Relationship = whom is RequestedFor.Child ? "parent" : "brother" },
            WhatHappened = Voices.Harm(Dice),
            When = Dice.Chance(.6) ? "Last Tuesday evening" : null,
            Happenings = [.. new[] { Dice.Of(Enum.GetValues<Happening>()), Dice.Of(Enum.GetValues<Happening>()) }.Take(Dice.Weighed((1, 80), (2, 20))).Distinct()],
            AboutWhom = Dice.Chance(.5) ? "Somebody with your badge, tall, with a red coat." : null,
            IsUrgent = Dice.Chance(.15),
            Wish = Dice.Chance(.6) ? "I want to know who else was told." : null,
            ConcernsHandlers = Dice.Chance(.03),
        };
        if (tell.ConcernsHandlers is true)
            (triager, investigator, decider) = (Cast.Olive, Cast.Olive, Cast.Olive);
        var handlers = new Handlers(Scene.Having(Role.Intake), Scene.Having(Role.Independent), Scene.Having(Role.Director), Scene.Having(Role.Lead));
        Begin(channel is Channel.OnlineForm ? Actor.Public : Cast.Tom, ReceiveComplaint.Decide(tell, channel, Today, Today, People, handlers, Scene.Law, cameOf));
    }

    bool TakeUp()
    {
        Later(Dice.Weighed((1, 55), (2, 25), (4, 15), (8, 5)));
        Do(triager, new TriageComplaint
        {
            Issues = "What was said or shown, to whom, and by whom?\nWere our rules on confidentiality kept?"[..(Dice.Chance(.6) ? ^0 : 45)],
            IsStatutory = Dice.Chance(.9),
            IsUrgent = Case.IsUrgent,
            NamesStaff = false,
        });
        if (Dice.Chance(.93))
            Acknowledge();
        if (Dice.Chance(.03))
        {
            Later(1);
            Do(triager, new CloseComplaint { Outcome = ComplaintEnding.NotAComplaint, Reason = "They wanted a copy of their file, and ask for that now." });
            return false;
        }
        if (investigator != Cast.Olive)
            investigator = Dice.Of(Cast.Casey, Cast.Sam);
        Do(triager, new AssignInvestigator { AssigneeId = investigator.StaffId, NoConflict = true });
        return true;
    }

    void Acknowledge() => Do(decider, new AcknowledgeComplaint { AcknowledgedOn = Today, Channel = Channel.Email });

    void Enquire()
    {
        if (Dice.Chance(.3))
        {
            Later(Dice.Between(1, 4));
            Do(investigator, new AskComplainant { Submission = Dice.Guid(), AskedOn = Today, Question = "About what time was it, and who else was there?" });
            Sometime(1, 12);
            Do(Dice.Chance(.6) ? Requester : investigator, new RecordAnswer { AnsweredOn = Today, Answer = "Shortly before six. The driver was there." });
        }
        if (Case.LacksAuthority)
        {
            Sometime(1, 9);
            After(0);
            Do(investigator, new RecordComplaintAuthority
            {
                ReceivedOn = Today,
                Kind = Case.For is RequestedFor.Child ? AuthorityKind.ParentalResponsibility : AuthorityKind.WrittenConsent,
                Scope = "This complaint, and the letters about it.",
                ChildsView = Case.For is RequestedFor.Child ? "They want it to stop." : null,
            });
        }
        for (var accounts = Dice.Between(0, 2); accounts > 0; accounts--)
        {
            Later(Dice.Between(1, 6));
            Do(investigator, new RecordAccount { Submission = Dice.Guid(), Person = Complaints.People.AnotherWitness, FullName = Placeholders.Witness, GivenOn = Today, Channel = Channel.InPerson, Account = "I saw it with my own eyes on my way to the kitchen." });
        }
        if (Dice.Chance(.6))
            Do(investigator, new RecordEvidence { Submission = Dice.Guid(), Person = Complaints.People.Affected, ObtainedOn = Today, Kind = Dice.Of(Enum.GetValues<EvidenceKind>()), What = "Our confidentiality policy, the part on desks and rooms.", Kept = "Google Drive, Policies" });
        var outcomeOn = Today.AddDays(Dice.Weighed((Dice.Between(5, 20), 60), (Dice.Between(21, 50), 30), (Dice.Between(51, 110), 10)));
        Report(outcomeOn);
        Until(outcomeOn);
    }

    /// <summary>Whoever complained hears of it every 20 working days; now and then it is forgotten.</summary>
    void Report(DateOnly outcomeOn)
    {
        while (Case.Clock.ProgressDueOn is { } due && due < outcomeOn)
        {
            Until(Dice.Chance(.85) ? due.AddDays(-Dice.Between(1, 6)) : due.AddDays(Dice.Between(1, 9)));
            if (Today >= outcomeOn)
                return;
            if (Case.AcknowledgedOn is null)
                Acknowledge();
            Do(investigator, new ReportProgress { SentOn = Today, Channel = Channel.Email, Words = "We have spoken to the people who were there. You hear from us again within four weeks." });
            if (Case.DirectorToldOn is null && Today > Case.ReceivedOn.AddDays(60))
                Do(decider, new TellDirector { DirectorId = Cast.Dana.StaffId });
        }
    }

    void Decide()
    {
        foreach (var issue in Enumerable.Range(1, Case.Issues.Count))
            Do(decider, new DecideIssue { Issue = issue, Finding = Dice.Weighed((Finding.Upheld, 40), (Finding.PartlyUpheld, 25), (Finding.NotUpheld, 35)), Reasons = "What we heard and saw agrees, and it is more likely than not." });
        Later(Dice.Between(0, 3));
        Do(decider, new SendOutcome
        {
            SentOn = Today,
            Channel = Dice.Of(Channel.Email, Channel.Post),
            RoutesTold = true,
            NoSanction = true,
            Letter = "This is what we found and why, what we have done about it, and what we change. You can go to the regulator at any time.",
        });
        if (Dice.Chance(.6))
            Do(decider, new RecordLessons { Submission = Dice.Guid(), Causes = "There is no room where one can speak without being heard.", Kinds = [Dice.Of(Enum.GetValues<ComplaintCause>())], Lessons = "A room that can be locked, and a clear desk at the end of each day." });
    }

    bool Review()
    {
        Sometime(2, 25);
        After(0);
        Do(decider, new AskForReview { AskedOn = Today, Channel = Channel.Email, Reason = "Nobody asked the person who took the call.", ReviewerId = Cast.Dana.StaffId });
        Later(Dice.Between(4, 25));
        if (Dice.Chance(.05))
            return false;
        Do(Cast.Dana, new DecideReview { SentOn = Today, Result = Dice.Weighed((ReviewResult.OutcomeStands, 80), (ReviewResult.OutcomeChanges, 20)), Letter = "We looked again at everything, and asked the person who took the call." });
        return true;
    }

    void Close(ComplaintEnding how)
    {
        Later(Dice.Between(1, 15));
        if (!Dice.Chance(.04))
            Do(decider, new CloseComplaint { Outcome = how });
    }
}

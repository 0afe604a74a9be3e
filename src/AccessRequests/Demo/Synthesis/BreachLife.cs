using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Breaches.Assessing;
using AccessRequests.Breaches.Casefile;
using AccessRequests.Breaches.Ending;
using AccessRequests.Breaches.Enquiring;
using AccessRequests.Breaches.Reporting;
using AccessRequests.Breaches.Telling;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.Demo.Synthesis;

/// <summary>A breach with its 72 hours: most small and told in time or rightly not told, a few late.</summary>
sealed class BreachLife(Scene scene, Dice dice, DateOnly day, string? cameOf) : Telling<Breach>(KindOfCase.Breach, Folding.Fold, scene, dice, day)
{
    protected override void Tell()
    {
        Arrive();
        if (Dice.Chance(.08))
        {
            Do(Cast.Lee, new CloseBreach { Outcome = Dice.Weighed((BreachOutcome.NoPersonalData, 7), (BreachOutcome.Duplicate, 3)), Reason = "It was an empty envelope, or one that we knew of." });
            return;
        }
        Describe();
        Assess();
        Notify();
        TellPeople();
        if (Dice.Chance(.55))
            Do(Cast.Lee, new RecordLesson { Submission = Dice.Guid(), Lesson = "Addresses were typed by hand.", Action = "Letters take the address from the case from now on.", OwnerId = Dice.Of(Cast.Casey, Cast.Sam).StaffId });
        Later(Dice.Between(1, 15));
        if (Dice.Chance(.05))
            return;
        Do(Cast.Lee, new CloseBreach { Outcome = BreachOutcome.DealtWith });
        if (!Dice.Chance(.02))
            return;
        Sometime(2, 30);
        Do(Cast.Lee, new ReopenBreach { Reason = "Another letter turned up." });
    }

    void Arrive()
    {
        After(0);
        var report = new ReportBreach
        {
            WhatHappened = Voices.Loss(Dice),
            ReportedAt = Now.AddMinutes(-Dice.Between(5, 300)),
            Source = cameOf is not null ? BreachSource.Complaint : Dice.Weighed((BreachSource.Staff, 70), (BreachSource.AffectedPerson, 18), (BreachSource.Processor, 6), (BreachSource.SomeoneElse, 6)),
            Ongoing = Dice.Weighed((Ongoing.No, 70), (Ongoing.NotKnown, 20), (Ongoing.Yes, 10)),
            ApproximatePeople = Dice.Chance(.6) ? Dice.Between(1, 12) : null,
            CameOf = cameOf,
        };
        Begin(Dice.Of(Cast.Casey, Cast.Sam, Cast.Lee), ReportBreach.Decide(report, new OpeningDesk(Now, People, Scene.Law)));
        AtThat(Now.AddHours(Dice.Between(1, 5)));
        Do(Cast.Lee, new AssignBreach { AssigneeId = Cast.Lee.StaffId });
        if (Dice.Chance(.85))
            Do(Cast.Lee, new RecordContainment { DoneAt = Now, Measures = "What could be got back was got back, and nobody else can reach it.", IsContained = Dice.Chance(.9) });
    }

    void Describe()
    {
        AtThat(Now.AddHours(Dice.Between(1, 20)));
        if (Dice.Chance(.8))
            Do(Cast.Lee, new RecordAwareness { AwareAt = Now, Justification = "Only then was it clear whose data it was." });
        var people = Dice.Weighed((Dice.Between(1, 3), 70), (Dice.Between(4, 40), 25), (Dice.Between(41, 900), 5));
        Do(Cast.Lee, new DescribeBreach
        {
            HappenedAt = Now.AddDays(-Dice.Between(1, 9)),
            Nature = [Dice.Weighed((BreachNature.Confidentiality, 85), (BreachNature.Availability, 10), (BreachNature.Integrity, 5))],
            Cause = Dice.Weighed(
                (BreachCause.SentToTheWrongPerson, 40), (BreachCause.SaidToTheWrongPerson, 14), (BreachCause.PapersLostOrStolen, 12), (BreachCause.WrongAccess, 11),
                (BreachCause.DeviceLostOrStolen, 8), (BreachCause.LookedWithoutNeed, 6), (BreachCause.ComputerAttack, 4), (BreachCause.DeletedOrAltered, 3), (BreachCause.Other, 2)),
            Facts = "Data of people who use our services could be seen by others.",
            People = [Dice.Weighed((PeopleCategory.ServiceUsers, 70), (PeopleCategory.Volunteers, 12), (PeopleCategory.Staff, 10), (PeopleCategory.Children, 8))],
            Data = [DataCategory.Contact, Dice.Of(DataCategory.SocialCircumstances, DataCategory.Health, DataCategory.Financial)],
            ApproximatePeople = people,
            ApproximateRecords = people,
            Consequences = "Others may know that they come to us, and why.",
        });
        for (var named = Dice.Weighed((0, 60), (1, 30), (2, 10)); named > 0; named--)
            Do(Cast.Lee, new AddAffectedPerson { FullName = named == 1 ? Placeholders.Name : Placeholders.Other, Contact = "By phone, after six." });
        if (Dice.Chance(.06))
            Do(Cast.Lee, new RecordProcessorReport { Submission = Dice.Guid(), ReceivedAt = Now, Processor = "The mail house", Report = "A batch was mixed up." });
    }

    void Assess()
    {
        AtThat(Now.AddHours(Dice.Between(1, 14)));
        Do(Cast.Lee, new AssessRisk
        {
            Severity = Dice.Weighed((Severity.Negligible, 35), (Severity.Limited, 40), (Severity.Significant, 20), (Severity.Severe, 5)),
            Likelihood = Dice.Weighed((Likelihood.VeryUnlikely, 25), (Likelihood.Unlikely, 30), (Likelihood.Possible, 28), (Likelihood.Likely, 17)),
            Identification = Dice.Of(Enum.GetValues<Identification>()),
            Receiver = "People who had no need to see it.",
            Recovery = Dice.Of(Enum.GetValues<Recovery>()),
            IsMalicious = Dice.Chance(.05),
            IsVulnerable = Dice.Chance(.35),
            Reasons = "By whom it was seen, and what it says of them.",
            DecisionMakerId = Cast.Lee.StaffId,
        });
    }

    void Notify()
    {
        var isRisk = Case.Assessment!.Level is not RiskLevel.Unlikely;
        Do(Cast.Lee, new DecideNotification { Notify = isRisk, Reasons = isRisk ? "A risk to them is not unlikely." : "A risk to people is unlikely.", DecisionMakerId = Cast.Lee.StaffId });
        if (!isRisk)
            return;
        var due = Case.KnownFrom.AddHours(72);
        AtThat(Dice.Chance(.84) ? Earlier(due.AddHours(-Dice.Between(2, 50))) : due.AddHours(Dice.Between(2, 90)));
        var isLate = Now > due;
        var isWhole = Dice.Chance(.8);
        Do(Cast.Lee, new NotifyRegulator
        {
            NotifiedAt = Now,
            Way = Dice.Weighed((NotificationWay.OnlineForm, 80), (NotificationWay.Phone, 20)),
            Contents = isWhole ? Enum.GetValues<NotificationContent>() : [NotificationContent.Nature, NotificationContent.ContactPoint, NotificationContent.PeopleAndRecords],
            Words = "What happened, to whom, what may follow, and what we did, as it stands in our register.",
            RegulatorReference = $"IC-{Dice.Between(100000, 999999)}",
            LateReasons = isLate ? "The list of who had opened it took four days to get from the provider." : null,
        });
        if (isWhole)
            return;
        Later(Dice.Between(2, 8));
        Do(Cast.Lee, new NotifyRegulator { NotifiedAt = Now, Way = NotificationWay.Email, Contents = [NotificationContent.Consequences, NotificationContent.Measures], Words = "What we have learned since." });
    }

    DateTimeOffset Earlier(DateTimeOffset moment) => moment > Now ? moment : Now.AddMinutes(20);

    void TellPeople()
    {
        if (Case.IsContained is false)
            Do(Cast.Lee, new RecordContainment { DoneAt = Now, Measures = "Nothing more can leak.", IsContained = true });
        if (!Case.IsHighRisk)
            return;
        var excepted = Dice.Chance(.12);
        Do(Cast.Lee, new DecideTellingPeople
        {
            Tell = !excepted,
            Exception = excepted ? Dice.Of(TellingException.DataUnintelligible, TellingException.HighRiskRemoved) : null,
            Reasons = excepted ? "What was taken cannot be read." : "The risk is high, and each can be reached.",
            DecisionMakerId = Cast.Lee.StaffId,
        });
        if (excepted)
            return;
        Later(Dice.Between(0, 3));
        Do(Cast.Lee, new RecordTellingPeople { ToldOn = Today, Channel = Channel.Phone, HowMany = Case.Description!.ApproximatePeople, Contents = Enum.GetValues<TellingContent>(), Words = "Something about you could be seen by others. Call us." });
    }
}

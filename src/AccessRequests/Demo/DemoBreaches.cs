using AccessRequests.Breaches;
using AccessRequests.Breaches.Assessing;
using AccessRequests.Breaches.Casefile;
using AccessRequests.Breaches.Ending;
using AccessRequests.Breaches.Enquiring;
using AccessRequests.Breaches.Reporting;
using AccessRequests.Breaches.Telling;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.Demo;

/// <summary>Breaches with their hours running, told in time, told late with reasons, and not told. Numbers are days ago.</summary>
sealed class DemoBreaches(BreachReception reception, DemoDoor<Breach> door, DemoClock clock, Actor lee, Actor casey)
{
    public int Cases { get; private set; }

    /// <returns>The breach that came to light in a complaint.</returns>
    public async Task<string> Tell(string complaint)
    {
        await Report(0, casey, "An email about two people's appointments went to a third, whose name begins alike.");
        await (await Report(1, casey, "A bag with the notes of Tuesday's visits was left on a bus.", Ongoing.Yes)).Then(1, lee, new AssignBreach { AssigneeId = lee.StaffId });
        await ToldLate();
        await NotTold();
        return await FromComplaint(complaint);
    }

    async Task<string> FromComplaint(string complaint)
    {
        var breach = await Described(await Report(20, lee, "A letter about a tenancy went to the flat next door, and was read there.", cameOf: complaint), 20, BreachCause.SentToTheWrongPerson, 1);
        await breach.Then(20, lee, Assess(Severity.Limited, Likelihood.Likely, "A neighbour knows of the arrears now and has spoken of them."));
        await breach.Then(20, lee, new DecideNotification { Notify = true, Reasons = "A risk to the tenant is not unlikely.", DecisionMakerId = lee.StaffId });
        await breach.Then(19, lee, Notify(19));
        await breach.Then(18, lee, Lesson("Addresses were typed by hand.", "Letters take the address from the case from now on."));
        return breach.Reference;
    }

    async Task ToldLate()
    {
        var breach = await Described(await Report(40, casey, "A shared folder with support plans could be opened by everybody in the organisation."), 40, BreachCause.WrongAccess, 34);
        await breach.Then(39, lee, new AddAffectedPerson { FullName = "Mair Bowen", Contact = "By phone, after six.", Note = "Her former partner works with us." });
        await breach.Then(37, lee, Assess(Severity.Significant, Likelihood.Likely, "Plans name people in fear of others, and somebody opened two of them."));
        await breach.Then(36, lee, new DecideNotification { Notify = true, Reasons = "The risk is high.", DecisionMakerId = lee.StaffId });
        await breach.Then(35, lee, Notify(35) with { LateReasons = "The list of who had opened the folder took four days to get from the provider; without it we did not know whether anybody had." });
        await breach.Then(35, lee, new DecideTellingPeople { Tell = true, Reasons = "The risk is high, and each can be reached.", DecisionMakerId = lee.StaffId });
        await breach.Then(34, lee, new RecordTellingPeople
        {
            ToldOn = Day(34),
            Channel = Channel.Phone,
            HowMany = 34,
            Contents = Enum.GetValues<TellingContent>(),
            Words = "Your support plan could be read by colleagues who had no need to. It is closed now. Call us.",
        });
        await breach.Then(30, lee, Lesson("Folders take over the rights of the one above.", "A review of all folders each quarter."));
        await breach.Then(25, lee, new CloseBreach { Outcome = BreachOutcome.DealtWith });
    }

    async Task NotTold()
    {
        var breach = await Described(await Report(62, casey, "A phone without any client's data in clear was left in a taxi."), 62, BreachCause.DeviceLostOrStolen, 6);
        await breach.Then(61, lee, Assess(Severity.Negligible, Likelihood.VeryUnlikely, "It is encrypted and was wiped within the hour.") with { Recovery = Recovery.Encrypted });
        await breach.Then(61, lee, new DecideNotification { Notify = false, Reasons = "A risk to people is unlikely.", DecisionMakerId = lee.StaffId });
        await breach.Then(60, lee, new CloseBreach { Outcome = BreachOutcome.DealtWith });
    }

    async Task<DemoCase<Breach>> Report(int daysAgo, Actor by, string what, Ongoing ongoing = Ongoing.No, string? cameOf = null)
    {
        clock.TurnTo(daysAgo);
        var (receipt, errors) = await reception.Report(new ReportBreach { WhatHappened = what, Ongoing = ongoing, CameOf = cameOf }, by, null, CancellationToken.None);
        Cases++;
        return door.To(receipt?.CaseReference ?? throw new InvalidOperationException(errors[0].Message));
    }

    async Task<DemoCase<Breach>> Described(DemoCase<Breach> breach, int daysAgo, BreachCause cause, int people)
    {
        await breach.Then(daysAgo, lee, new AssignBreach { AssigneeId = lee.StaffId });
        await breach.Then(daysAgo, lee, new RecordContainment { DoneAt = clock.GetUtcNow(), Measures = "What could be got back was got back, and nobody else can reach it.", IsContained = true });
        await breach.Then(daysAgo, lee, new RecordAwareness { AwareAt = clock.GetUtcNow(), Justification = "Only then was it clear whose data it was." });
        return await breach.Then(daysAgo, lee, new DescribeBreach
        {
            Nature = [BreachNature.Confidentiality],
            Cause = cause,
            Facts = "Data of people who use our services could be seen by others.",
            People = [PeopleCategory.ServiceUsers],
            Data = [DataCategory.Contact, DataCategory.SocialCircumstances],
            ApproximatePeople = people,
            ApproximateRecords = people,
            Consequences = "Others may know that they come to us, and why.",
        });
    }

    AssessRisk Assess(Severity severity, Likelihood likelihood, string reasons) => new()
    {
        Severity = severity,
        Likelihood = likelihood,
        Identification = Identification.Easy,
        Receiver = "People who had no need to see it.",
        Recovery = Recovery.Partly,
        IsMalicious = false,
        IsVulnerable = severity > Severity.Limited,
        Reasons = reasons,
        DecisionMakerId = lee.StaffId,
    };

    NotifyRegulator Notify(int daysAgo) => new()
    {
        NotifiedAt = DemoClock.Morning(daysAgo),
        Way = NotificationWay.OnlineForm,
        Contents = Enum.GetValues<NotificationContent>(),
        Words = "What happened, to whom, what may follow, and what we did, as it stands in our register.",
        RegulatorReference = "IC-204117-K2M9",
    };

    RecordLesson Lesson(string lesson, string action) => new() { Submission = Guid.NewGuid(), Lesson = lesson, Action = action, OwnerId = casey.StaffId };

    static DateOnly Day(int daysAgo) => DemoClock.Day(daysAgo);
}

using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Breaches.Assessing;
using AccessRequests.Breaches.Casefile;
using AccessRequests.Breaches.Ending;
using AccessRequests.Breaches.Enquiring;
using AccessRequests.Breaches.Telling;
using AccessRequests.Casework;
using AccessRequests.Specs.Acts;
using static AccessRequests.Specs.Breaches.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Breaches;

static class ActSamples
{
    static ActSample Of<TCommand>(TCommand command, params object[] facts) where TCommand : class, IAct<TCommand, Breach> => ActSample.Of(command, After(facts));

    static IEnumerable<ActSample> Casefile =>
    [
        Of(new AssignBreach { AssigneeId = Sam.Id }),
        Of(new AddBreachNote { Submission = Guid.Parse("0197d9a0-0000-7000-8000-0000000000b1"), Text = "Called the tenant\nat noon" }),
    ];

    static IEnumerable<ActSample> Enquiring =>
    [
        Of(new RecordAwareness { AwareAt = ReportedAt.AddHours(2), Justification = "The neighbour called" }),
        Of(new DescribeBreach
        {
            HappenedAt = ReportedAt.AddDays(-1),
            Nature = [BreachNature.Confidentiality, BreachNature.Availability],
            Cause = BreachCause.SentToTheWrongPerson,
            Facts = "A letter about a tenancy",
            People = [PeopleCategory.ServiceUsers],
            Data = [DataCategory.Contact, DataCategory.Financial],
            ApproximatePeople = 2,
            ApproximateRecords = 3,
            Consequences = "A neighbour knows",
        }),
        Of(new AddAffectedPerson { FullName = "Ann Example", Contact = "By phone, after six", Note = "Fears the neighbour" }),
        Of(new RecordContainment { DoneAt = Now.AddHours(-1), Measures = "The letter came back", IsContained = true }),
        Of(new RecordProcessorReport { Submission = Guid.Parse("0197d9a0-0000-7000-8000-0000000000b2"), ReceivedAt = Now.AddHours(-1), Processor = "Mail house", Report = "A batch was mixed up" }),
    ];

    static IEnumerable<ActSample> Assessing =>
    [
        Of(
            new AssessRisk
            {
                Severity = Severity.Limited,
                Likelihood = Likelihood.Possible,
                Identification = Identification.Easy,
                Receiver = "The people at number 12",
                Recovery = Recovery.Recovered,
                IsMalicious = false,
                IsVulnerable = true,
                Reasons = "It names her",
                DecisionMakerId = Sam.Id,
            },
            Described),
        Of(new DecideNotification { Notify = true, Reasons = "A risk is possible", DecisionMakerId = Sam.Id }),
        Of(new DecideNotification { Notify = false, Reasons = "It came back unopened", DecisionMakerId = Sam.Id }, Described, NoRisk),
    ];

    static IEnumerable<ActSample> Telling =>
    [
        Of(
            new NotifyRegulator
            {
                NotifiedAt = Now.AddHours(-1), Way = NotificationWay.Phone, Contents = [NotificationContent.Nature, NotificationContent.ContactPoint], Words = "A letter went astray", RegulatorReference = "IC-1",
            },
            ToNotify),
        Of(new NotifyRegulator { NotifiedAt = Now, Way = NotificationWay.Email, Contents = [NotificationContent.Measures], Words = "It came back" }, ToNotify, NotifiedOf(NotificationContent.Nature)),
        Of(new DecideTellingPeople { Tell = true, Reasons = "The risk is high", DecisionMakerId = Sam.Id }, Described, HighRisk),
        Of(
            new DecideTellingPeople { Tell = false, Exception = TellingException.DisproportionateEffort, Reasons = "We have no addresses", PublicNotice = "Letters went astray", DecisionMakerId = Sam.Id },
            Described, HighRisk),
        Of(new RecordTellingPeople { ToldOn = Today, Channel = Channel.Phone, HowMany = 1, Contents = Enum.GetValues<TellingContent>(), Words = "A letter about you went astray" }, Described, HighRisk, ToTell),
    ];

    static IEnumerable<ActSample> Ending =>
    [
        Of(new RecordLesson { Submission = Guid.Parse("0197d9a0-0000-7000-8000-0000000000b3"), Lesson = "Windows show the wrong line", Action = "Other envelopes", OwnerId = Sam.Id }),
        Of(new CloseBreach { Outcome = BreachOutcome.DealtWith }, Described, NoRisk, NotToNotify, Contained),
        Of(new CloseBreach { Outcome = BreachOutcome.NoPersonalData, Reason = "It was an empty envelope" }),
        Of(new ReopenBreach { Reason = "Another letter turned up" }, Closed),
    ];
}

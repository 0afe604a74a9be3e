using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Breaches;

/// <summary>The words for what the facts name.</summary>
public static class Wording
{
    public const string Closed = "This breach is closed";

    public static string Words(BreachSource source) => source switch
    {
        BreachSource.Staff => "One of us noticed it",
        BreachSource.AffectedPerson => "Somebody whose data it is told us",
        BreachSource.Processor => "A company that handles data for us told us",
        BreachSource.Complaint => "A complaint",
        _ => "Somebody else told us",
    };

    public static string Words(Ongoing ongoing) => ongoing switch
    {
        Ongoing.No => "No, it has stopped",
        Ongoing.Yes => "Yes",
        _ => "Not known",
    };

    public static string Words(BreachNature nature) => nature switch
    {
        BreachNature.Confidentiality => "Somebody saw, heard or got what they should not",
        BreachNature.Integrity => "It was changed without right",
        _ => "It was lost, destroyed or cannot be reached",
    };

    public static string Words(BreachCause cause) => cause switch
    {
        BreachCause.SentToTheWrongPerson => "Sent to the wrong person",
        BreachCause.SaidToTheWrongPerson => "Said to the wrong person, or overheard",
        BreachCause.PapersLostOrStolen => "Papers lost or stolen",
        BreachCause.DeviceLostOrStolen => "A phone, computer or drive lost or stolen",
        BreachCause.WrongAccess => "A file, folder or system open to the wrong people",
        BreachCause.LookedWithoutNeed => "Somebody looked without a need to know",
        BreachCause.ComputerAttack => "A computer attack, such as phishing",
        BreachCause.DeletedOrAltered => "Deleted or altered by mistake",
        _ => "Something else",
    };

    public static string Words(PeopleCategory people) => people switch
    {
        PeopleCategory.ServiceUsers => "People who use our services",
        PeopleCategory.Others => "Other people",
        _ => people.ToString(),
    };

    public static string Words(DataCategory data) => data switch
    {
        DataCategory.Contact => "Names and contact details",
        DataCategory.Identity => "Identity documents and numbers",
        DataCategory.Health => "Health",
        DataCategory.OtherSpecialCategory => "Other special categories: ethnicity, religion, politics, sexuality, union, biometrics",
        DataCategory.CriminalRecord => "Offences and allegations of them",
        DataCategory.Financial => "Money, bank details and benefits",
        DataCategory.SocialCircumstances => "Home, family and support",
        DataCategory.Location => "Where somebody is or lives",
        DataCategory.Communications => "Letters, messages and notes",
        _ => "Other data",
    };

    public static string Words(Severity severity) => severity switch
    {
        Severity.Negligible => "Negligible: a small annoyance",
        Severity.Limited => "Limited: trouble that they can overcome",
        Severity.Significant => "Significant: distress, loss or harm that is hard to overcome",
        _ => "Severe: danger, or harm that may not be undone",
    };

    public static string Words(Likelihood likelihood) => likelihood switch
    {
        Likelihood.VeryUnlikely => "Very unlikely",
        Likelihood.Unlikely => "Unlikely",
        Likelihood.Possible => "Possible",
        _ => "Likely, or it has happened",
    };

    public static string Words(RiskLevel level) => level switch
    {
        RiskLevel.Unlikely => "A risk to people is unlikely",
        RiskLevel.Risk => "There is a risk to people",
        _ => "There is a high risk to people",
    };

    public static string Words(Identification ease) => ease switch
    {
        Identification.Hard => "Hard: nobody is named",
        Identification.Possible => "Possible, for somebody who knows them",
        _ => "Easy: they are named",
    };

    public static string Words(Recovery recovery) => recovery switch
    {
        Recovery.Recovered => "Yes, all came back or was destroyed unread",
        Recovery.Encrypted => "It is encrypted and the key is safe",
        Recovery.Partly => "In part",
        Recovery.No => "No",
        _ => "Not known",
    };

    public static string Words(NotificationContent content) => content switch
    {
        NotificationContent.Nature => "What happened, and what kind of breach it is",
        NotificationContent.PeopleAndRecords => "What kinds of people and records, and about how many",
        NotificationContent.ContactPoint => "Whom to ask for more",
        NotificationContent.Consequences => "What is likely to follow for the people",
        _ => "What was done or will be done about it",
    };

    public static string Words(NotificationWay way) => way switch
    {
        NotificationWay.OnlineForm => "The online form",
        NotificationWay.Phone => "By phone",
        _ => "By email",
    };

    public static string Words(TellingException exception) => exception switch
    {
        TellingException.DataUnintelligible => "Nobody without right can read the data, such as when it is encrypted",
        TellingException.HighRiskRemoved => "What we did since makes a high risk no longer likely",
        _ => "It would take disproportionate effort: a public notice instead",
    };

    public static string Words(TellingContent content) => content switch
    {
        TellingContent.Nature => "What happened",
        TellingContent.ContactPoint => "Whom to ask",
        TellingContent.Consequences => "What may follow for them",
        _ => "What we did, and what they can do",
    };

    public static string Words(BreachOutcome outcome) => outcome switch
    {
        BreachOutcome.DealtWith => "Dealt with",
        BreachOutcome.NoPersonalData => "No breach of personal data",
        _ => "Already in the register",
    };

    public static string Words(BreachStatus status) => status switch
    {
        BreachStatus.Met => "The regulator was told in time",
        BreachStatus.Late => "The regulator was told late",
        BreachStatus.NotRequired => "The regulator need not be told",
        _ => "Not decided yet",
    };

    /// <summary>Where the 72 hours stand, in one sentence.</summary>
    public static string Words(BreachClock clock) => clock switch
    {
        { Status: BreachStatus.NotRequired } => "The regulator need not be told",
        { Status: BreachStatus.Met } => "The regulator was told in time",
        { Status: BreachStatus.Late } => "The regulator was told late",
        { DueAt: { } due } => Moment(due),
        _ => "No date",
    };

    /// <summary>Friday 20 November 2026 at 4:30pm, by the clock in London.</summary>
    public static string Moment(DateTimeOffset instant) => $"{UkFormat.InLondon(instant).ToString("dddd", UkFormat.Culture)} {UkFormat.DateAndTime(instant)}";
}

namespace AccessRequests.Complaints;

/// <summary>The words for what the facts name.</summary>
public static class Wording
{
    /// <summary>Why nothing more can be done to answer it.</summary>
    public static string WhyNotInHand(this Complaint complaint) => complaint switch
    {
        { IsClosed: true } => "This complaint is closed",
        { IsWithdrawn: true } => "This complaint was withdrawn",
        _ => "The outcome of this complaint was sent",
    };

    /// <summary>Why nothing can be found out or decided now.</summary>
    public static string WhyNotUnderEnquiry(this Complaint complaint) => complaint.IsInHand ? "Triage the complaint first" : complaint.WhyNotInHand();

    public static string Words(Happening happening) => happening switch
    {
        Happening.ConversationOverheard => "A conversation was overheard",
        Happening.PhoneCall => "On a phone call",
        Happening.Message => "In a message, a letter or an email",
        Happening.Papers => "Papers were left, lost or shown",
        Happening.ComputerOrSystem => "On a computer or in a system",
        Happening.SharedWithFamilyOrFriends => "Somebody told family or friends",
        Happening.SocialMedia => "On social media",
        _ => "Something else",
    };

    public static string Words(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => "A document",
        EvidenceKind.MessageOrEmail => "A message or an email",
        EvidenceKind.SystemLog => "A log of a system",
        EvidenceKind.Photo => "A photo",
        EvidenceKind.Recording => "A recording",
        EvidenceKind.Policy => "A policy or a procedure",
        _ => "Something else",
    };

    public static string Words(Finding finding) => finding switch
    {
        Finding.Upheld => "Upheld",
        Finding.PartlyUpheld => "Partly upheld",
        _ => "Not upheld",
    };

    public static string Words(ComplaintCause cause) => cause switch
    {
        ComplaintCause.Slip => "A slip that anyone could make",
        ComplaintCause.NotTaught => "Somebody had not been taught",
        ComplaintCause.NoProcedure => "There was no procedure, or a poor one",
        ComplaintCause.ProcedureNotKept => "A procedure was not kept to",
        ComplaintCause.Premises => "The rooms: no place to speak or to keep papers in private",
        ComplaintCause.Systems => "A computer system",
        ComplaintCause.TooMuchWork => "Too much work, or too little time",
        ComplaintCause.OnPurpose => "Somebody did it on purpose",
        ComplaintCause.NoFault => "Nothing went wrong",
        _ => "Something else",
    };

    public static string Words(ReviewResult result) => result switch
    {
        ReviewResult.OutcomeStands => "The outcome stands",
        ReviewResult.OutcomeChanges => "The outcome changes",
        _ => "We enquire again",
    };

    public static string Words(ComplaintEnding outcome) => outcome switch
    {
        ComplaintEnding.OutcomeSent => "the outcome was sent",
        ComplaintEnding.Withdrawn => "withdrawn",
        ComplaintEnding.NoAnswer => "no answer from whoever complained",
        _ => "not a complaint about personal information",
    };
}

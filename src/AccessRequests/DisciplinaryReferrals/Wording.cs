using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals;

/// <summary>The words for what the facts name. Volunteers read no word of employment (D10).</summary>
public static class Wording
{
    public const string Closed = "This referral is closed";

    public static string Words(ReferralPath path) => path is ReferralPath.Staff ? "A member of staff" : "A volunteer";

    public static string Words(ReferralRoute route) => route switch
    {
        ReferralRoute.Formal => "Deal with it formally",
        ReferralRoute.Informal => "Deal with it informally",
        ReferralRoute.Safeguarding => "Pass it to safeguarding",
        ReferralRoute.Police => "Pass it to the police",
        _ => "No further action",
    };

    public static string Words(ConflictGround ground) => ground switch
    {
        ConflictGround.Complainant => "They complained",
        ConflictGround.Witness => "They are a witness",
        ConflictGround.ManagerImplicated => "They manage the person and may be implicated",
        ConflictGround.Relative => "They are a relative or close friend",
        _ => "Something else",
    };

    public static string Words(ReferralPart part) => part switch
    {
        ReferralPart.Investigator => "Investigator",
        ReferralPart.Decider => "Decider",
        _ => "Appeal hearer",
    };

    public static string Words(InformContent content) => content switch
    {
        InformContent.Allegation => "What they are said to have done",
        InformContent.PossibleConsequences => "What may come of it",
        InformContent.Evidence => "The evidence, with copies",
        InformContent.TimeAndPlace => "When and where the meeting is",
        _ => "That they may bring a companion",
    };

    public static string Words(PostponementGround ground) => ground switch
    {
        PostponementGround.CompanionUnavailable => "Their companion cannot come",
        PostponementGround.PersonUnwell => "They are unwell",
        PostponementGround.MoreTimeToPrepare => "They need more time to prepare",
        PostponementGround.OurSide => "Somebody on our side cannot come",
        _ => "Something else",
    };

    public static string Words(ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.NoAction => "No action",
        ReferralOutcome.FirstWrittenWarning => "First written warning",
        ReferralOutcome.FinalWrittenWarning => "Final written warning",
        ReferralOutcome.Dismissal => "Dismissal",
        ReferralOutcome.NothingToChange => "Nothing needs to change",
        ReferralOutcome.SupportAndTraining => "Support and training",
        ReferralOutcome.AnotherRole => "Another role, or other tasks",
        _ => "Their volunteering with us ends",
    };

    public static string Words(ReferralClosure how) => how switch
    {
        ReferralClosure.Decided => "It was decided",
        ReferralClosure.DealtWithInformally => "It was dealt with informally",
        ReferralClosure.NoCaseToAnswer => "There was no case to answer",
        ReferralClosure.PassedOn => "It was passed to safeguarding or the police",
        ReferralClosure.PersonLeft => "The person left",
        _ => "It was raised in error",
    };

    public static string Words(ReferralStage stage) => stage switch
    {
        ReferralStage.Record => "Record it",
        ReferralStage.Triage => "Decide how to deal with it",
        ReferralStage.Investigate => "Establish the facts",
        ReferralStage.Inform => "Tell the person in writing",
        ReferralStage.Decide => "Decide in writing",
        ReferralStage.LodgeAppeal => "They may appeal",
        _ => "Hear the appeal",
    };

    /// <summary>Friday 20 November 2026 at 4:30pm, by the clock in London.</summary>
    public static string Moment(DateTimeOffset instant) => $"{UkFormat.InLondon(instant).ToString("dddd", UkFormat.Culture)} {UkFormat.DateAndTime(instant)}";
}

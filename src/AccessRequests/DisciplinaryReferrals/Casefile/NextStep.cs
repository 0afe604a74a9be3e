namespace AccessRequests.DisciplinaryReferrals.Casefile;

public static class NextStep
{
    /// <summary>The act that usually comes next; the case page offers it first. Only a suggestion.</summary>
    public static string? SlugOf(DisciplinaryReferral referral) => referral switch
    {
        { IsClosed: true } => null,
        { AwaitsBarringDecision: true } => "decide-barring",
        { Triage: null } => "triage",
        { IsFormal: false } => "close",
        { InvestigatorId: null } => "appoint",
        { Accounts: [], Evidence: [], Investigation: null } => "record-evidence",
        { Investigation: null } => "finish-investigation",
        { HasCaseToAnswer: false } => "close",
        { DeciderId: null } => "appoint",
        { Informed: null } => "inform-subject",
        { Meeting: null } => "record-meeting",
        { Decision: null } => "decide",
        { Appeal: not null, AppealHearerId: null } => "appoint",
        { Appeal: not null, AppealResult: null } => "hear-appeal",
        _ => "close",
    };
}

using AccessRequests.Identity;

namespace AccessRequests.DisciplinaryReferrals;

static class Workers
{
    /// <summary>Whoever leads referrals sees to their course.</summary>
    public static readonly string[] Lead = [Role.ConductLead];

    /// <summary>Anyone may be appointed to a part; the gate lets in only those who were.</summary>
    public static readonly string[] Appointed = [Role.ConductLead, Role.Caseworker, Role.Lead, Role.Director, Role.Intake, Role.Independent];

    public const string NotTheInvestigator = "Only the investigator may record this, or whoever leads referrals for them",
        NotTheDecider = "Only whoever was appointed to decide may record this, or whoever leads referrals for them",
        NotTheHearer = "Only whoever was appointed to hear the appeal may record this, or whoever leads referrals for them";
}

using AccessRequests.Web;

namespace AccessRequests.Letters;

/// <summary>Sentences that letters share, with the names and addresses of the settings. None says that anybody must go to the regulator, or to us first (A15).</summary>
public static class LawWords
{
    public const string
        ComplainToUs = "complain_to_us", ComplainToRegulator = "complain_to_regulator", ApplyToCourt = "apply_to_court",
        HowToReply = "how_to_reply", HowToFollow = "how_to_follow", Us = "us", Lead = "lead", Regulator = "regulator";

    public const string
        ForStaff = "No action, a first written warning, a final written warning or dismissal.",
        ForVolunteers = "Nothing changes, we give you support and training, we agree on other tasks with you, or your time as a volunteer with us ends.",
        StaffCompanion = "You have the right to bring one companion: someone you work with, or an official of a trade union (Employment Relations Act 1999, section 10). If they cannot come on that day, tell us. We then agree on another day.",
        VolunteerCompanion = "You are welcome to bring someone with you: a friend, a relative or another volunteer. If they cannot come on that day, tell us. We then agree on another day.";

    public static IReadOnlyDictionary<string, object?> Of(Organisation us) => new Dictionary<string, object?>
    {
        [ComplainToUs] = $"You can complain to us. It is free. Write to {us.DataProtectionEmail}, call {us.Phone}, or go to {us.ServiceAddress} and choose “Complain”.",
        [ComplainToRegulator] = $"You can go to the {us.RegulatorName} at any time. They make sure that organisations follow the law. Go to {us.RegulatorUrl}, call {us.RegulatorPhone}, or write to {us.RegulatorAddress}.",
        [ApplyToCourt] = "You can ask a court to order us to follow the law (Data Protection Act 2018, section 167). This can cost money. Ask a solicitor, a law centre or Citizens Advice first.",
        [HowToReply] = $"Call us on {us.Phone} ({us.PhoneHours}), write to {us.Email}, or by post to {us.Called}, {us.PostalAddress}.",
        [HowToFollow] = $"You can follow your case at {us.ServiceAddress}. Choose “Follow your request” and enter your access code.",
        [Us] = us.Name,
        [Lead] = UkFormat.Capital(us.DataProtectionLead),
        [Regulator] = us.RegulatorName,
    };
}

using AccessRequests.Casework;
using AccessRequests.Letters;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals;

/// <summary>
/// What the facts of a referral say in the letters to the person it is about: nothing of who complained, and to volunteers no
/// word of employment. Nobody follows a referral with a code; the letters are handed over or posted.
/// </summary>
static class ReferralLetters
{
    public static LettersOf<DisciplinaryReferral> Letters { get; } = new(KindOfCase.DisciplinaryReferral, Of, _ => null);

    static LetterContent? Of(DisciplinaryReferral referral, object fact, Func<Sealed?, string?> read)
    {
        LetterContent To(DateOnly on, params IEnumerable<(string Name, object? Value)> values) => new(
            referral.SubjectName, null, on, [PersonKeys.Subject],
            values.Append((Name: LetterKinds.IsVolunteer, Value: referral.IsAboutVolunteer)).ToDictionary(value => value.Name, value => value.Value));
        return fact switch
        {
            SubjectInformed e => To(e.InformedOn,
                ("allegation", read(referral.Allegation)),
                ("consequences", referral.IsAboutVolunteer ? LawWords.ForVolunteers : LawWords.ForStaff),
                (LetterKinds.Words, read(e.Letter)),
                ("meeting_at", Wording.Moment(e.MeetingAt)),
                ("place", read(e.Place)),
                ("companion", referral.IsAboutVolunteer ? LawWords.VolunteerCompanion : LawWords.StaffCompanion)),
            ReferralAppealHeard e => To(e.HeardOn,
                ("result", e.Outcome is { } instead ? $"The decision is changed. It is now: {UkFormat.Uncapital(Wording.Words(instead))}." : "The decision stands."),
                ("reasons", read(e.Reasons)),
                ("counts_until", (e.Outcome is null ? referral.Warning : e.Warning) is { } warning ? UkFormat.Date(warning.LastLiveDay) : null),
                ("heard_on", UkFormat.Date(e.HeardOn))),
            _ => null,
        };
    }
}

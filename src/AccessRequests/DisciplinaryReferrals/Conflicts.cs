namespace AccessRequests.DisciplinaryReferrals;

/// <summary>Who may have which part (D11): whoever raised it, complained, saw it or is close to the person has none; nobody has two.</summary>
public static class Conflicts
{
    /// <returns>What speaks against it, as a sentence without its full stop; null where nothing does.</returns>
    public static string? Of(DisciplinaryReferral referral, ReferralPart part, Guid person)
    {
        if (person == referral.RaisedById)
            return "They raised the referral";
        if (referral.Conflicts.Find(known => known.PersonId == person) is { } conflict)
            return $"A conflict of interest is recorded for them: {Web.UkFormat.Uncapital(Wording.Words(conflict.Ground))}";
        if (referral.Accounts.Exists(account => account.WitnessId == person))
            return "They are a witness";
        foreach (var other in Enum.GetValues<ReferralPart>())
            if (other != part && referral.Holds(other) == person)
                return $"They are the {Web.UkFormat.Uncapital(Wording.Words(other))}";
        return null;
    }
}

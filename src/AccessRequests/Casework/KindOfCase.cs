namespace AccessRequests.Casework;

public enum CaseKind { AccessRequest, Complaint, Breach, DisciplinaryReferral }

/// <summary>What all rooms need to know of a kind of case.</summary>
/// <param name="Letters">With which its references begin.</param>
/// <param name="Api">The root of its API operations.</param>
public sealed record KindOfCase(CaseKind Kind, string Letters, string Label, string Plural, string Api)
{
    public static readonly KindOfCase
        AccessRequest = new(CaseKind.AccessRequest, "AR", "Access request", "Access requests", "/api/access-requests"),
        Complaint = new(CaseKind.Complaint, "CP", "Complaint", "Complaints", "/api/complaints"),
        Breach = new(CaseKind.Breach, "BR", "Breach", "Breaches", "/api/breaches") { CountsHours = true },
        DisciplinaryReferral = new(CaseKind.DisciplinaryReferral, "DR", "Disciplinary referral", "Disciplinary referrals", "/api/disciplinary-referrals");

    /// <summary>Whether one of its dates is an instant and not a day: the 72 hours of UK GDPR article 33(1).</summary>
    public bool CountsHours { get; private init; }

    public static IReadOnlyList<KindOfCase> All { get; } = [AccessRequest, Complaint, Breach, DisciplinaryReferral];

    public static KindOfCase Of(CaseKind kind) => All.First(known => known.Kind == kind);

    public static KindOfCase? Of(string reference) => All.FirstOrDefault(known => known.Owns(reference));

    public bool Owns(string reference) => reference.Length > Letters.Length && reference.StartsWith(Letters, StringComparison.Ordinal) && reference[Letters.Length] == '-';

    /// <summary>The page of one of its cases, as a route: the same address for all kinds, told apart by the letters.</summary>
    public string PageRoute => $"/staff/cases/{{reference:kind({Letters})}}";

    public string ApiRoute => $"{Api}/{{reference}}";

    public CaseReference NewReference(DateOnly openedOn) => CaseReference.New(Letters, openedOn);
}

namespace AccessRequests.Casework;

// What every kind of case asks about the people in it. Stored by name: members may be added, never renamed or removed.

/// <summary>On whose behalf somebody writes to us.</summary>
public enum RequestedFor { Self, AnotherAdult, Child }

/// <summary>How somebody was recognised.</summary>
public enum IdentityMethod { KnownToUs, MatchedToRecords, DocumentSeen, VideoCall }

/// <summary>By what somebody may act for another.</summary>
public enum AuthorityKind { WrittenConsent, PowerOfAttorney, CourtDeputy, ParentalResponsibility, ChildAgrees }

public static class PeopleWords
{
    public static string Words(this RequestedFor whom) => whom switch
    {
        RequestedFor.Self => "Themselves",
        RequestedFor.AnotherAdult => "Another adult, on whose behalf they ask",
        _ => "A child",
    };

    public static string Words(this IdentityMethod method) => method switch
    {
        IdentityMethod.KnownToUs => "We know them",
        IdentityMethod.MatchedToRecords => "What they said matches our records",
        IdentityMethod.DocumentSeen => "We saw a document",
        _ => "On a video call",
    };

    /// <summary>What may let somebody act for this person.</summary>
    public static IReadOnlyList<AuthorityKind> AuthorityKinds(this RequestedFor whom) => whom is RequestedFor.Child
        ? [AuthorityKind.ChildAgrees, AuthorityKind.ParentalResponsibility]
        : [AuthorityKind.WrittenConsent, AuthorityKind.PowerOfAttorney, AuthorityKind.CourtDeputy];

    public static string Words(this AuthorityKind kind) => kind switch
    {
        AuthorityKind.WrittenConsent => "The person's written agreement",
        AuthorityKind.PowerOfAttorney => "A power of attorney",
        AuthorityKind.CourtDeputy => "An order of the Court of Protection",
        AuthorityKind.ParentalResponsibility => "Parental responsibility",
        _ => "The child agrees",
    };
}

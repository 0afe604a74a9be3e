using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Specs.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using SarFolding = AccessRequests.SubjectAccessRequests.Folding;

namespace AccessRequests.Specs;

/// <summary>What laws that hold for facts of every kind need to know of a kind: a new one is one line here.</summary>
/// <param name="Fold">From nothing, or what was, with a fact.</param>
sealed record Kind(
    KindOfCase Of, IReadOnlyDictionary<Type, string> StoredNames, Func<object, string> Title, Func<object?, object, object?> Fold, Type Opening, Type Reopening, Type State)
{
    static readonly Opened Nothing = new(new Dictionary<string, Sealer>());
    static readonly Dictionary<Guid, string> Nobody = [];

    public static IReadOnlyList<Kind> All { get; } =
    [
        new(
            KindOfCase.AccessRequest, AccessRequests.SubjectAccessRequests.Setup.StoredNames, fact => Chronicle.Tell(fact, Nothing, Nobody).Title,
            (before, fact) => SarFolding.Fold((AccessRequests.SubjectAccessRequests.SubjectAccessRequest?)before, Story.Reference, fact),
            typeof(AccessRequests.SubjectAccessRequests.AccessRequestReceived), typeof(AccessRequests.SubjectAccessRequests.AccessRequestReopened),
            typeof(AccessRequests.SubjectAccessRequests.SubjectAccessRequest)),
        new(
            KindOfCase.Breach, AccessRequests.Breaches.Setup.StoredNames, fact => AccessRequests.Breaches.Casefile.Chronicle.Tell(fact, Nothing, Nobody).Title,
            (before, fact) => AccessRequests.Breaches.Folding.Fold((AccessRequests.Breaches.Breach?)before, Breaches.Samples.Reference, fact),
            typeof(AccessRequests.Breaches.BreachReported), typeof(AccessRequests.Breaches.BreachReopened), typeof(AccessRequests.Breaches.Breach)),
        new(
            KindOfCase.Complaint, AccessRequests.Complaints.Setup.StoredNames, fact => AccessRequests.Complaints.Casefile.Chronicle.Tell(fact, Nothing, Nobody).Title,
            (before, fact) => AccessRequests.Complaints.Folding.Fold((AccessRequests.Complaints.Complaint?)before, Complaints.Samples.Reference, fact),
            typeof(AccessRequests.Complaints.ComplaintReceived), typeof(AccessRequests.Complaints.ComplaintReopened), typeof(AccessRequests.Complaints.Complaint)),
        new(
            KindOfCase.DisciplinaryReferral, AccessRequests.DisciplinaryReferrals.Setup.StoredNames, fact => AccessRequests.DisciplinaryReferrals.Casefile.Chronicle.Tell(fact, Nothing, Nobody).Title,
            (before, fact) => AccessRequests.DisciplinaryReferrals.Folding.Fold((AccessRequests.DisciplinaryReferrals.DisciplinaryReferral?)before, DisciplinaryReferrals.Samples.Reference, fact),
            typeof(AccessRequests.DisciplinaryReferrals.ReferralRaised), typeof(AccessRequests.DisciplinaryReferrals.ReferralReopened), typeof(AccessRequests.DisciplinaryReferrals.DisciplinaryReferral)),
    ];

    /// <summary>Of the facts of all kinds, and of those that every kind has.</summary>
    public static IReadOnlyList<KeyValuePair<Type, string>> Names { get; } = [.. All.SelectMany(kind => kind.StoredNames), .. AccessRequests.Confidentiality.Setup.StoredNames, .. AccessRequests.Links.Setup.StoredNames, .. AccessRequests.Letters.Setup.StoredNames];

    /// <summary>A kind that records such facts.</summary>
    public static Kind Recording(Type fact) => All.FirstOrDefault(kind => kind.StoredNames.ContainsKey(fact)) ?? All[0];

    public override string ToString() => Of.Label;
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals;

/// <summary>A referral as its facts leave it. It decides nothing and computes no date; its words stay sealed.</summary>
public sealed record DisciplinaryReferral : ICaseState
{
    public required string Id { get; init; }
    public int Version { get; set; }
    public CaseAccess Access { get; init; } = new();

    public required ReferralPath Path { get; init; }
    public required Sealed SubjectName { get; init; }
    public required Sealed Allegation { get; init; }
    public Sealed? PolicyClause { get; init; }
    public Guid? SubjectId { get; init; }
    public Guid? RaisedById { get; init; }
    public string? Source { get; init; }

    public required ReferralFacts Facts { get; init; }
    public required ReferralSchedule Schedule { get; init; }
    public required string Stage { get; init; }

    public ReferralTriaged? Triage { get; init; }
    public ImmutableList<ReferralConflictRecorded> Conflicts { get; init; } = [];

    /// <summary>Who has which part.</summary>
    public ImmutableDictionary<ReferralPart, Guid> Parts { get; init; } = ImmutableDictionary<ReferralPart, Guid>.Empty;
    public ComplainantNamingDecided? Naming { get; init; }

    /// <summary>The suspension that stands, with the day of its next review.</summary>
    public SubjectSuspended? Suspension { get; init; }
    public SuspensionReviewed? LastReview { get; init; }
    public ImmutableList<ReferralEvidenceRecorded> Evidence { get; init; } = [];
    public ImmutableList<ReferralAccountTaken> Accounts { get; init; } = [];
    public ReferralInvestigationFinished? Investigation { get; init; }
    public SubjectInformed? Informed { get; init; }
    public DateTimeOffset? MeetingAt { get; init; }
    public ReferralMeetingHeld? Meeting { get; init; }
    public ReferralDecided? Decision { get; init; }
    public ReferralAppealLodged? Appeal { get; init; }
    public ReferralAppealHeard? AppealResult { get; init; }
    public BarringReferralDecided? Barring { get; init; }
    public ImmutableList<Guid> Notes { get; init; } = [];
    public ReferralClosed? Closure { get; init; }

    [JsonIgnore] public Guid? AssigneeId => Access.AssigneeId;
    [JsonIgnore] public bool IsClosed => Closure is not null;
    [JsonIgnore] public bool IsAboutVolunteer => Path is ReferralPath.Volunteer;
    [JsonIgnore] public bool IsFormal => Triage?.Route is ReferralRoute.Formal;
    [JsonIgnore] public bool HasCaseToAnswer => Investigation is { CaseToAnswer: true };

    /// <summary>What was decided in the end.</summary>
    [JsonIgnore] public ReferralOutcome? Outcome => AppealResult?.Outcome ?? Decision?.Outcome;

    /// <summary>The warning as it is after any appeal.</summary>
    [JsonIgnore] public LiveWarning? Warning => AppealResult is { Outcome: not null } ? AppealResult.Warning : Decision?.Warning;

    /// <summary>They were removed over harm, and nobody has decided yet whether the barring service must be told (D13).</summary>
    [JsonIgnore] public bool AwaitsBarringDecision => Decision is { OverHarm: true } && Barring is null && Outcome is ReferralOutcome.Dismissal or ReferralOutcome.InvolvementEnded;

    [JsonIgnore] public DateOnly? SuspensionReviewOn => Suspension is null ? null : LastReview?.NextReviewOn ?? Suspension.ReviewOn;

    [JsonIgnore] public Guid? InvestigatorId => Holds(ReferralPart.Investigator);
    [JsonIgnore] public Guid? DeciderId => Holds(ReferralPart.Decider);
    [JsonIgnore] public Guid? AppealHearerId => Holds(ReferralPart.AppealHearer);

    public Guid? Holds(ReferralPart part) => Parts.TryGetValue(part, out var person) ? person : null;

    /// <summary>Whether somebody acts here in that part, or for whoever has it: whoever leads referrals writes down what outsiders did, unless they have another part themselves.</summary>
    public bool ActsAs(ReferralPart part, Actor actor) =>
        actor.StaffId is { } me && (Holds(part) == me || Holds(part) is not null && actor.Is(Role.ConductLead) && !Parts.ContainsValue(me));
}

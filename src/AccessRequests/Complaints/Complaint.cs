using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Complaints;

/// <summary>A complaint as its facts leave it. It decides nothing and computes no date; its personal members stay sealed.</summary>
public sealed record Complaint : ICaseState
{
    public required string Id { get; init; }
    public int Version { get; set; }
    public CaseAccess Access { get; init; } = new();

    public required Channel Channel { get; init; }
    public required RequestedFor For { get; init; }
    public required Complainant Complainant { get; init; }
    public Sealed? AffectedName { get; init; }
    public required Sealed WhatHappened { get; init; }
    public Sealed? When { get; init; }
    public IReadOnlyList<Happening> Happenings { get; init; } = [];
    public Sealed? AboutWhom { get; init; }
    public Sealed? WhoKnows { get; init; }
    public bool IsUrgent { get; init; }
    public Sealed? Urgency { get; init; }
    public Sealed? Wish { get; init; }
    public Sealed? Support { get; init; }
    public bool ConcernsHandlers { get; init; }

    public required ComplaintFacts Facts { get; init; }
    public required ComplaintClock Clock { get; init; }
    public required string Stage { get; init; }

    public DateOnly? TriagedOn { get; init; }
    public ImmutableList<Issue> Issues { get; init; } = [];

    /// <summary>Members of staff whom it is about.</summary>
    public ImmutableHashSet<Guid> NamedStaff { get; init; } = [];

    /// <summary>Everybody who enquired, decided or reviewed: none of them decides a review.</summary>
    public ImmutableHashSet<Guid> Involved { get; init; } = [];

    public ImmutableList<PersonOfCase> Persons { get; init; } = [];
    public DateOnly? AuthorityAskedOn { get; init; }
    public AuthorityKind? Authority { get; init; }
    public ImmutableList<ComplaintQuestion> Questions { get; init; } = [];

    /// <summary>The keys of submissions that were recorded: each is recorded once.</summary>
    public ImmutableHashSet<Guid> Entries { get; init; } = [];
    public int Accounts { get; init; }
    public int Evidence { get; init; }
    public bool HasLessons { get; init; }
    public DateOnly? DirectorToldOn { get; init; }
    public DateOnly? LastDecidedOn { get; init; }
    public ComplaintReviewRequested? Review { get; init; }
    public ComplaintReviewDecided? Reviewed { get; init; }
    public ComplaintClosed? Closure { get; init; }

    Sealed? ICaseState.WriteTo => Complainant.Email;
    bool ICaseState.HasRequester => true;

    [JsonIgnore] public Guid? AssigneeId => Access.AssigneeId;
    [JsonIgnore] public DateOnly ReceivedOn => Facts.ReceivedOn;
    [JsonIgnore] public DateOnly? AcknowledgedOn => Facts.AcknowledgedOn;
    [JsonIgnore] public DateOnly? OutcomeOn => Facts.OutcomeOn;
    [JsonIgnore] public DateOnly? WithdrawnOn => Facts.WithdrawnOn;
    [JsonIgnore] public bool IsClosed => Closure is not null;
    [JsonIgnore] public bool IsTriaged => TriagedOn is not null;
    [JsonIgnore] public bool IsStatutory => !Facts.PolicyOnly;
    [JsonIgnore] public bool HasOutcome => OutcomeOn is not null;
    [JsonIgnore] public bool IsWithdrawn => WithdrawnOn is not null;

    /// <summary>Still to be answered: neither closed, answered nor withdrawn.</summary>
    [JsonIgnore] public bool IsInHand => !IsClosed && !HasOutcome && !IsWithdrawn;

    [JsonIgnore] public bool IsUnderEnquiry => IsInHand && IsTriaged;
    [JsonIgnore] public bool AwaitsAnswer => Questions.Exists(asked => asked.AnsweredOn is null);
    /// <summary>A question of ours waits for them.</summary>
    [JsonIgnore] public bool IsAsked => IsInHand && AwaitsAnswer;
    [JsonIgnore] public bool AwaitsReview => Review is not null && Reviewed is null;
    [JsonIgnore] public bool IsDecided => Issues.Count > 0 && Issues.TrueForAll(issue => issue.Finding is not null);
    [JsonIgnore] public bool IsUpheld => Issues.Exists(issue => issue.Finding is Finding.Upheld or Finding.PartlyUpheld);

    /// <summary>Somebody complains for another person and has not shown that they may.</summary>
    [JsonIgnore] public bool LacksAuthority => For is not RequestedFor.Self && Authority is null;

    /// <summary>The earliest day on which something was done about it.</summary>
    [JsonIgnore]
    public DateOnly? FirstWorkedOn => new[] { AcknowledgedOn, TriagedOn, OutcomeOn, AuthorityAskedOn }
        .Concat(Facts.ProgressReportedOn.Select(day => (DateOnly?)day)).Concat(Questions.Select(asked => (DateOnly?)asked.AskedOn)).Min();

    /// <summary>Everybody whom the case knows, by their keys.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Keys => [People.Affected, .. For is RequestedFor.Self ? Array.Empty<string>() : [People.Representative], .. Persons.Select(person => person.Key)];

    public Issue? IssueOf(int number) => number > 0 && number <= Issues.Count ? Issues[number - 1] : null;
}

/// <summary>One thing to find out, and what was found.</summary>
public sealed record Issue(Sealed Text, Finding? Finding = null, Sealed? Reasons = null);

/// <summary>A question put to whoever complains, and their answer.</summary>
public sealed record ComplaintQuestion(DateOnly AskedOn, Sealed Question, DateOnly? AnsweredOn = null, Sealed? Answer = null);

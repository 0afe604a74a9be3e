using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AccessRequests.Acts;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests;

/// <summary>A request as its facts leave it. It decides nothing and computes no date; its personal members stay sealed.</summary>
public sealed record SubjectAccessRequest : ICaseState
{
    public required string Id { get; init; }
    public int Version { get; set; }

    public required Channel Channel { get; init; }
    public required RequestedFor For { get; init; }
    public required Requester Requester { get; init; }
    public required Subject Subject { get; init; }
    public required Sealed Details { get; init; }
    public Sealed? Period { get; init; }
    public DeliveryMethod? ReplyBy { get; init; }
    public Sealed? Support { get; init; }

    public required AccessRequestFacts Facts { get; init; }
    public required AccessRequestClock Clock { get; init; }
    public required string Stage { get; init; }

    public Guid? AssigneeId { get; init; }
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The day on which what showed who is asking arrived.</summary>
    public DateOnly? IdentityConfirmedOn { get; init; }
    public IdentityMethod? IdentityMethod { get; init; }

    /// <summary>The day on which the last evidence arrived that did not show it.</summary>
    public DateOnly? LastRefusedEvidenceOn { get; init; }
    public AuthorityKind? Authority { get; init; }
    public ImmutableList<AskedQuestion> Questions { get; init; } = [];
    public ImmutableList<PlaceSearch> Searches { get; init; } = [];
    public ImmutableList<Withholding> Withheld { get; init; } = [];
    public ImmutableList<Guid> Notes { get; init; } = [];
    public ImmutableList<Guid> CodeReplacements { get; init; } = [];
    public ResponseSent? Response { get; init; }
    public AccessRequestRefused? Refusal { get; init; }
    public DateOnly? WithdrawnOn { get; init; }
    public AccessRequestClosed? Closure { get; init; }

    [JsonIgnore] public DateOnly ReceivedOn => Facts.ReceivedOn;
    [JsonIgnore] public bool IsClosed => Closure is not null;
    [JsonIgnore] public bool IsAnswered => Response is not null || Refusal is not null;
    [JsonIgnore] public bool IsWithdrawn => WithdrawnOn is not null;
    [JsonIgnore] public bool ClockIsStopped => Clock.Status == ClockStatus.Stopped;
    [JsonIgnore] public bool AwaitsIdentity => IdentityAskedOn is not null;
    [JsonIgnore] public bool AwaitsAuthority => AuthorityAskedOn is not null;
    [JsonIgnore] public bool AwaitsFee => FeeAskedOn is not null;

    /// <summary>The day of the question that is still open.</summary>
    [JsonIgnore] public DateOnly? IdentityAskedOn => Open(Facts.Identity);
    [JsonIgnore] public DateOnly? AuthorityAskedOn => Open(Facts.Authority);
    [JsonIgnore] public DateOnly? FeeAskedOn => Open(Facts.Fee);
    [JsonIgnore] public bool AwaitsAnswer => Questions.Exists(asked => asked.AnsweredOn is null);

    /// <summary>The earliest day on which something was done about it.</summary>
    [JsonIgnore]
    public DateOnly? FirstWorkedOn => new[] { AcknowledgedOn, Facts.ExtensionNoticeGivenOn }
        .Concat(Facts.Identity.Concat(Facts.Authority).Concat(Facts.Fee).Select(asked => (DateOnly?)asked.AskedOn))
        .Concat(Questions.Select(asked => (DateOnly?)asked.AskedOn))
        .Concat(Searches.SelectMany(search => search.Records).Select(record => (DateOnly?)record.SearchedOn))
        .Min();

    /// <summary>Still to be answered: neither closed, answered nor withdrawn.</summary>
    [JsonIgnore] public bool IsInHand => !IsClosed && !IsAnswered && !IsWithdrawn;

    static DateOnly? Open(IReadOnlyList<Requirement> asked) => asked.FirstOrDefault(requirement => requirement.MetOn is null)?.AskedOn;
}

/// <summary>A question put to the requester to make the request clear, and their answer.</summary>
public sealed record AskedQuestion(DateOnly AskedOn, Sealed Question, DateOnly? AnsweredOn = null, Sealed? Answer = null);

/// <summary>One place where records are kept, and each search made there.</summary>
public sealed record PlaceSearch(string Place, Guid SearcherId, DateOnly? FinishBy, ImmutableList<SearchRecorded> Records)
{
    [JsonIgnore] public bool IsDone => Records.Count > 0;
}

public sealed record Withholding(Guid ItemId, string ExemptionCode, Sealed Material, Guid ReviewerId);

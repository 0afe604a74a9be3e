using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AccessRequests.Acts;
using AccessRequests.Casework;
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

    public CaseAccess Access { get; init; } = new();
    [JsonIgnore] public Guid? AssigneeId => Access.AssigneeId;
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The day on which what showed who is asking arrived.</summary>
    public DateOnly? IdentityConfirmedOn { get; init; }
    public IdentityMethod? IdentityMethod { get; init; }

    /// <summary>The day on which the last evidence arrived that did not show it.</summary>
    public DateOnly? LastRefusedEvidenceOn { get; init; }
    public AuthorityKind? Authority { get; init; }
    public ImmutableList<AskedQuestion> Questions { get; init; } = [];
    public ImmutableList<PlaceSearch> Searches { get; init; } = [];

    /// <summary>What is held back as things stand. The numbers of items that were released are not given again.</summary>
    public ImmutableList<MaterialWithheld> Withheld { get; init; } = [];
    public int LastItem { get; init; }
    public ImmutableList<Guid> Notes { get; init; } = [];
    public ImmutableList<Guid> CodeReplacements { get; init; } = [];
    public ResponseSent? Response { get; init; }
    public AccessRequestRefused? Refusal { get; init; }
    public AccessRequestClosed? Closure { get; init; }

    Sealed? ICaseState.WriteTo => Requester.Email;
    bool ICaseState.HasRequester => true;

    [JsonIgnore] public DateOnly ReceivedOn => Facts.ReceivedOn;
    [JsonIgnore] public bool IsClosed => Closure is not null;
    [JsonIgnore] public bool IsAnswered => Response is not null || Refusal is not null;
    [JsonIgnore] public DateOnly? WithdrawnOn => Facts.WithdrawnOn;
    [JsonIgnore] public bool IsWithdrawn => WithdrawnOn is not null;
    [JsonIgnore] public bool ClockIsStopped => Clock.Status == ClockStatus.Stopped;
    [JsonIgnore] public bool AwaitsIdentity => IdentityAskedOn is not null;
    [JsonIgnore] public bool AwaitsAuthority => AuthorityAskedOn is not null;
    [JsonIgnore] public bool AwaitsFee => FeeAskedOn is not null;

    /// <summary>The day of the question that is still open.</summary>
    [JsonIgnore] public DateOnly? IdentityAskedOn => Open(Facts.Identity);
    [JsonIgnore] public DateOnly? AuthorityAskedOn => Open(Facts.Authority);
    [JsonIgnore] public DateOnly? FeeAskedOn => Open(Facts.Fee);

    /// <summary>Somebody asks for another person and has not shown that they may (S4).</summary>
    [JsonIgnore] public bool LacksAuthority => For is not RequestedFor.Self && (Authority is null || AwaitsAuthority);

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

    public PlaceSearch SearchOf(string place) => Searches.Find(search => search.Place == place) ?? new PlaceSearch(place);

    internal SubjectAccessRequest With(PlaceSearch changed) => this with
    {
        Searches = Searches.FindIndex(search => search.Place == changed.Place) is >= 0 and var at ? Searches.SetItem(at, changed) : Searches.Add(changed),
    };

    static DateOnly? Open(IReadOnlyList<Requirement> asked) => asked.FirstOrDefault(requirement => requirement.MetOn is null)?.AskedOn;
}

/// <summary>A question put to the requester to make the request clear, and their answer.</summary>
public sealed record AskedQuestion(DateOnly AskedOn, Sealed Question, DateOnly? AnsweredOn = null, Sealed? Answer = null);

/// <summary>One place where records are kept, and each search made there.</summary>
/// <param name="IsAwaited">A search is planned and not yet recorded.</param>
/// <param name="NotNeeded">Why the search that was planned is not needed after all.</param>
public sealed record PlaceSearch(string Place, Guid? SearcherId = null, DateOnly? FinishBy = null, bool IsAwaited = false, Sealed? NotNeeded = null)
{
    public ImmutableList<SearchRecorded> Records { get; init; } = [];

    [JsonIgnore] public bool IsDone => Records.Count > 0 && !IsAwaited;

    internal PlaceSearch Made(SearchRecorded record) => this with { IsAwaited = false, NotNeeded = null, Records = Records.Add(record) };
}

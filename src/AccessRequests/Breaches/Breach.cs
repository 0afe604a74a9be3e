using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Breaches;

/// <summary>A breach as its facts leave it: an entry of the register (UK GDPR art 33(5)). It decides nothing and computes no date; its words stay sealed.</summary>
public sealed record Breach : ICaseState
{
    public required string Id { get; init; }
    public int Version { get; set; }
    public CaseAccess Access { get; init; } = new();

    public required BreachReported Report { get; init; }
    public required BreachFacts Facts { get; init; }
    public required BreachClock Clock { get; init; }
    public required string Stage { get; init; }

    public BreachAwarenessRecorded? Awareness { get; init; }
    public BreachDescribed? Description { get; init; }
    public ImmutableList<AffectedPersonAdded> Affected { get; init; } = [];
    public ImmutableList<BreachContainmentRecorded> Containment { get; init; } = [];
    public RiskAssessed? Assessment { get; init; }
    public NotificationDecided? NotificationDecision { get; init; }

    /// <summary>The notification, and what was supplied after it.</summary>
    public ImmutableList<RegulatorNotified> Notifications { get; init; } = [];
    public TellingPeopleDecided? TellingDecision { get; init; }
    public ImmutableList<AffectedPeopleTold> Told { get; init; } = [];
    public ImmutableList<ProcessorReportReceived> ProcessorReports { get; init; } = [];
    public ImmutableList<BreachLessonRecorded> Lessons { get; init; } = [];
    public ImmutableList<Guid> Notes { get; init; } = [];
    public BreachClosed? Closure { get; init; }

    [JsonIgnore] public Guid? AssigneeId => Access.AssigneeId;
    [JsonIgnore] public bool IsClosed => Closure is not null;
    [JsonIgnore] public bool IsNotified => Notifications.Count > 0;
    [JsonIgnore] public bool IsContained => Containment is [.., { IsContained: true }];
    [JsonIgnore] public bool IsHighRisk => Assessment?.Level is RiskLevel.High;

    /// <summary>The regulator is to be told and has not been.</summary>
    [JsonIgnore] public bool AwaitsNotification => NotificationDecision is { Notify: true } && !IsNotified;

    /// <summary>What of the notification is still to be supplied (art 33(4)).</summary>
    [JsonIgnore]
    public IReadOnlyList<NotificationContent> MissingContents =>
        IsNotified ? [.. Enum.GetValues<NotificationContent>().Except(Notifications.SelectMany(notified => notified.Contents))] : [];

    /// <summary>Affected people are to be told and have not been.</summary>
    [JsonIgnore] public bool AwaitsTelling => TellingDecision is { Tell: true } && Told.Count == 0;

    /// <summary>The order of the register, which PostgreSQL keeps in a column.</summary>
    public DateTimeOffset ReportedAt => Facts.ReportedAt.ToUniversalTime();

    /// <summary>From when the hours count.</summary>
    [JsonIgnore] public DateTimeOffset KnownFrom => Facts.AwareAt ?? Facts.ReportedAt;
}

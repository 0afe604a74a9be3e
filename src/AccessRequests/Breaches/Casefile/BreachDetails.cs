using AccessRequests.Acts;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Breaches.Casefile;

/// <summary>A breach opened for somebody who works on it. Members whose key was destroyed read "erased".</summary>
/// <param name="Version">What the next act has to name as the version that was looked at.</param>
/// <param name="Unfinished">What the register still lacks before the breach can be closed.</param>
public sealed record BreachDetails(
    string CaseReference, long Version, string Stage, DateTimeOffset ReportedAt, DateTimeOffset? AwareAt, string WhatHappened, string? DataInvolved, Ongoing Ongoing,
    BreachDescription? Description, IReadOnlyList<AffectedPerson> Affected, RiskLevel? Risk, bool? Notify, IReadOnlyList<NotificationContent> StillToSupply, bool? TellPeople,
    int PeopleTold, bool IsContained, Guid? AssigneeId, BreachClock Clock, IReadOnlyList<string> Unfinished, IReadOnlyList<ChronicleEntry> Timeline)
{
    public static BreachDetails Of(OpenCasefile<Breach> file, IReadOnlyDictionary<Guid, string> names)
    {
        var (breach, opened) = (file.Case, file.Opened);
        string? Read(Sealed? value) => opened.Text(value);
        return new BreachDetails(
            breach.Id, breach.Version, breach.Stage, breach.Facts.ReportedAt, breach.Facts.AwareAt, Read(breach.Report.WhatHappened)!, Read(breach.Report.DataInvolved), breach.Report.Ongoing,
            breach.Description is { } told
                ? new BreachDescription(told.HappenedAt, told.Nature, told.Cause, Read(told.Facts)!, told.People, told.Data, told.ApproximatePeople, told.ApproximateRecords, Read(told.Consequences)!)
                : null,
            [.. breach.Affected.Select(person => new AffectedPerson(person.Number, Read(person.FullName)!, Read(person.Contact), Read(person.Note)))],
            breach.Assessment?.Level, breach.NotificationDecision?.Notify, breach.MissingContents, breach.TellingDecision?.Tell, breach.Told.Sum(told => told.HowMany), breach.IsContained,
            breach.AssigneeId, breach.Clock, [.. breach.IsClosed ? [] : Ending.CloseBreach.Unfinished(breach)], Chronicle.Of(file, names));
    }
}

public sealed record BreachDescription(
    DateTimeOffset? HappenedAt, IReadOnlyList<BreachNature> Nature, BreachCause Cause, string Facts, IReadOnlyList<PeopleCategory> People, IReadOnlyList<DataCategory> Data,
    int ApproximatePeople, int ApproximateRecords, string Consequences);

public sealed record AffectedPerson(int Number, string FullName, string? Contact, string? Note);

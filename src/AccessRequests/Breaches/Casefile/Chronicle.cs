using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Breaches.Casefile;

/// <summary>Tells the facts of a breach in a caseworker's words.</summary>
public static class Chronicle
{
    public static IReadOnlyList<ChronicleEntry> Of(OpenCasefile<Breach> file, IReadOnlyDictionary<Guid, string> names) =>
        [.. file.Facts.Select(fact => ChronicleEntry.Of(fact, Tell(fact.Data, file.Opened, names), names))];

    internal static (string Title, string? Text, DateOnly? On) Tell(object fact, Opened opened, IReadOnlyDictionary<Guid, string> names)
    {
        string? Read(Sealed? value) => opened.Text(value);
        string Name(Guid id) => names.GetValueOrDefault(id, "someone who left");
        return fact switch
        {
            BreachReported e => ("Breach reported", Lines(Wording.Words(e.Source), Read(e.WhatHappened), Read(e.DoneSoFar)), UkTime.DateOf(e.ReportedAt)),
            BreachAssigned e => ($"Assigned to {Name(e.AssigneeId)}", null, null),
            BreachAwarenessRecorded e => ($"Reasonably certain since {UkFormat.DateAndTime(e.AwareAt)}", Read(e.Justification), UkTime.DateOf(e.AwareAt)),
            BreachDescribed e => ("Breach described", Lines(Wording.Words(e.Cause), Read(e.Facts), Read(e.Consequences)), null),
            AffectedPersonAdded e => ($"Affected person {e.Number} added", Lines(Read(e.FullName), Read(e.Note)), null),
            BreachContainmentRecorded e => (e.IsContained ? "Contained" : "Containment begun", Read(e.Measures), UkTime.DateOf(e.DoneAt)),
            ProcessorReportReceived e => ($"{Read(e.Processor)} told us", Read(e.Report), UkTime.DateOf(e.ReceivedAt)),
            RiskAssessed e => (
                $"Risk assessed: {UkFormat.Uncapital(Wording.Words(e.Level))}",
                Lines($"{Wording.Words(e.Severity)}. {Wording.Words(e.Likelihood)}", $"Who has had the data: {Read(e.Receiver)}", Read(e.Reasons), $"Decided by {Name(e.DecisionMakerId)}"), e.AssessedOn),
            NotificationDecided e => (e.Notify ? "Decided to tell the regulator" : "Decided not to tell the regulator", Lines(Read(e.Reasons), $"Decided by {Name(e.DecisionMakerId)}"), e.DecidedOn),
            RegulatorNotified e => (
                e.Phase > 1 ? $"More supplied to the regulator (phase {e.Phase})" : e.Clock.Status is BreachStatus.Late ? "Regulator told late" : "Regulator told in time",
                Lines(
                    $"{UkFormat.DateAndTime(e.NotifiedAt)}. {Wording.Words(e.Way)}", e.RegulatorReference is null ? null : $"Their reference: {Read(e.RegulatorReference)}",
                    $"Told: {string.Join("; ", e.Contents.Select(content => UkFormat.Uncapital(Wording.Words(content))))}", Read(e.Words),
                    e.LateReasons is null ? null : $"Why it was late: {Read(e.LateReasons)}"),
                UkTime.DateOf(e.NotifiedAt)),
            TellingPeopleDecided e => (
                e.Tell ? "Decided to tell the people" : "Decided not to tell the people",
                Lines(e.Exception is { } exception ? Wording.Words(exception) : null, Read(e.Reasons), Read(e.PublicNotice), $"Decided by {Name(e.DecisionMakerId)}"), e.DecidedOn),
            AffectedPeopleTold e => ($"{UkFormat.Count(e.HowMany, "person", "people")} told {e.Channel.By()}", Read(e.Words), e.ToldOn),
            BreachLessonRecorded e => ("Lesson", Lines(Read(e.Lesson), Read(e.Action), e.OwnerId is { } owner ? $"{Name(owner)} sees to it" : null), e.LearnedOn),
            BreachClosed e => ($"Closed: {UkFormat.Uncapital(Wording.Words(e.Outcome))}", Read(e.Reason), e.ClosedOn),
            BreachReopened e => ("Reopened", Read(e.Reason), e.ReopenedOn),
            BreachNoteAdded e => ("Note", Read(e.Text), null),
            BreachClockRecalculated e => DatesMoved.Tell(e.ClockBefore.ToDue().DueOn, e.Clock.ToDue().DueOn, e.Why),
            _ => ChronicleEntry.TellCommon(fact, opened, names),
        };
    }

    static string? Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))) is { Length: > 0 } told ? told : null;
}

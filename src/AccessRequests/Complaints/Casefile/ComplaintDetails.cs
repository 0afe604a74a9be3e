using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Complaints.Casefile;

/// <summary>One issue, opened.</summary>
public sealed record IssueDetails(int Issue, string Text, Finding? Finding, string? Reasons);

/// <summary>Somebody whom the case knows, opened.</summary>
/// <param name="Person">By this name acts speak of them.</param>
public sealed record PersonDetails(string Person, string? FullName);

/// <summary>A complaint opened for somebody who works on it. Members whose key was destroyed read "erased".</summary>
/// <param name="Version">What the next act has to name as the version that was looked at.</param>
public sealed record ComplaintDetails(
    string CaseReference, long Version, string Stage, Channel Channel, DateOnly ReceivedOn, RequestedFor For,
    string FullName, string? Email, string? Phone, string? PostalAddress, string? Relationship, string? AffectedName,
    string WhatHappened, string? When, IReadOnlyList<Happening> Happenings, string? AboutWhom, string? WhoKnows, bool IsUrgent, string? Urgency, string? Wish, string? Support,
    bool IsTriaged, bool IsStatutory, IReadOnlyList<IssueDetails> Issues, IReadOnlyList<PersonDetails> People,
    Guid? AssigneeId, ComplaintClock Clock, IReadOnlyList<ChronicleEntry> Timeline)
{
    public static ComplaintDetails Of(OpenCasefile<Complaint> file, IReadOnlyDictionary<Guid, string> names)
    {
        var (complaint, opened) = (file.Case, file.Opened);
        string? Read(Sealed? value) => opened.Text(value);
        return new ComplaintDetails(
            complaint.Id, complaint.Version, complaint.Stage, complaint.Channel, complaint.ReceivedOn, complaint.For,
            Read(complaint.Complainant.FullName)!, Read(complaint.Complainant.Email), Read(complaint.Complainant.Phone), Read(complaint.Complainant.PostalAddress),
            Read(complaint.Complainant.Relationship), Read(complaint.AffectedName),
            Read(complaint.WhatHappened)!, Read(complaint.When), complaint.Happenings, Read(complaint.AboutWhom), Read(complaint.WhoKnows), complaint.IsUrgent,
            Read(complaint.Urgency), Read(complaint.Wish), Read(complaint.Support), complaint.IsTriaged, complaint.IsStatutory,
            [.. complaint.Issues.Index().Select(issue => new IssueDetails(issue.Index + 1, Read(issue.Item.Text)!, issue.Item.Finding, Read(issue.Item.Reasons)))],
            [.. complaint.Persons.Select(person => new PersonDetails(person.Key, Read(person.FullName)))],
            complaint.AssigneeId, complaint.Clock, Chronicle.Of(file, names));
    }
}

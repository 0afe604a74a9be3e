using AccessRequests.PersonalData;
using AccessRequests.Web;

namespace AccessRequests.Breaches.Telling;

/// <summary>What a notification must contain (UK GDPR art 33(3)), drawn from what is recorded, to copy from. What is not known yet says so.</summary>
public sealed record NotificationContents(IReadOnlyList<NotificationPart> Parts)
{
    const string NotYet = "Not known yet: to follow.";

    public static NotificationContents Of(Breach breach, Opened opened, Organisation organisation)
    {
        string? Read(Sealed? value) => opened.Text(value);
        var told = breach.Description;
        return new NotificationContents(
        [
            new(NotificationContent.Nature, Paragraph(
                told is null ? Read(breach.Report.WhatHappened) : Read(told.Facts),
                told is null ? null : $"{Wording.Words(told.Cause)}. {string.Join(". ", told.Nature.Select(Wording.Words))}.",
                told?.HappenedAt is { } at ? $"It happened on {UkFormat.DateAndTime(at)}." : null,
                $"We first heard of it on {UkFormat.DateAndTime(breach.Facts.ReportedAt)}.",
                breach.Facts.AwareAt is { } aware ? $"We were reasonably certain on {UkFormat.DateAndTime(aware)}." : null)),
            new(NotificationContent.PeopleAndRecords, told is null ? NotYet : Paragraph(
                $"About {UkFormat.Count(told.ApproximatePeople, "person", "people")}: {string.Join("; ", told.People.Select(people => UkFormat.Uncapital(Wording.Words(people))))}.",
                $"About {UkFormat.Count(told.ApproximateRecords, "record")}: {string.Join("; ", told.Data.Select(data => UkFormat.Uncapital(Wording.Words(data))))}.")),
            new(NotificationContent.ContactPoint, Paragraph(organisation.DataProtectionLead, organisation.Name, organisation.DataProtectionEmail, organisation.Phone)),
            new(NotificationContent.Consequences, told is null ? NotYet : Paragraph(Read(told.Consequences))),
            new(NotificationContent.Measures, breach.Containment.IsEmpty ? NotYet : Paragraph([
                .. breach.Containment.Select(done => $"{UkFormat.DateAndTime(done.DoneAt)}: {Read(done.Measures)}"),
                .. breach.Lessons.Select(lesson => Read(lesson.Action)),
            ])),
        ]);
    }

    /// <summary>To paste into a form or a letter.</summary>
    public string AsText(string reference) =>
        $"Notification of a personal data breach (UK GDPR article 33)\nOur reference: {reference}\n\n{string.Join("\n\n", Parts.Select(part => $"{part.Title}\n{part.Text}"))}\n";

    static string Paragraph(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
}

public sealed record NotificationPart(NotificationContent Content, string Text)
{
    public string Title => Wording.Words(Content);
}

namespace Deadlines;

/// <summary>How long one kind of record is kept, from what, and why. Either <c>Months</c> or <c>Days</c> is 0.</summary>
public sealed record RetentionPeriod(RecordKind Kind, string Record, int Months, int Days, string Trigger, string Basis);

public enum RecordKind
{
    RightsCase,
    RightsCaseContested,
    IdentityEvidence,
    DisclosedBundle,
    Complaint,
    Breach,
    DisciplinaryUpheld,
    DisciplinaryNoCase,
    VolunteerConduct,
    VolunteerRemoved,
    SafeguardingAllegation,
    WithdrawnSubmission,
    SupersededPolicy,
}

/// <summary>The schedule of our rulebook (K). No statute fixes these periods: they are ours to justify and to change.</summary>
public static class RetentionSchedule
{
    public static IReadOnlyList<RetentionPeriod> Default { get; } =
    [
        Years(RecordKind.RightsCase, "Access request or other rights case", 3, "closed", "Practice of public bodies"),
        Years(RecordKind.RightsCaseContested, "Rights case with an appeal, the regulator or a court", 6, "finally closed", "Limitation Act 1980"),
        new(RecordKind.IdentityEvidence, "Evidence of identity", 0, 28, "checked", "Data minimisation: deleted on the check, at the latest then"),
        Years(RecordKind.DisclosedBundle, "Copy of what was disclosed", 1, "sent", "Our own rule: then the index only"),
        Years(RecordKind.Complaint, "Complaint about data protection", 6, "closed", "Limitation Act 1980"),
        Years(RecordKind.Breach, "Entry in the breach register", 6, "closed", "UK GDPR Art 33(5)"),
        Years(RecordKind.DisciplinaryUpheld, "Disciplinary case of staff, upheld", 6, "employment ended", "Practice of charities"),
        Years(RecordKind.DisciplinaryNoCase, "Disciplinary case of staff, no case to answer", 1, "closed", "Outlasts the time to go to a tribunal"),
        new(RecordKind.VolunteerConduct, "Conduct of a volunteer", 18, 0, "last volunteered", "Practice of charities"),
        Years(RecordKind.VolunteerRemoved, "Conduct of a volunteer who was removed", 6, "last volunteered", "Practice of charities"),
        Years(RecordKind.SafeguardingAllegation, "Allegation about safeguarding", 10, "closed", "Practice of the sector: or until pension age"),
        new(RecordKind.WithdrawnSubmission, "Withdrawn or misdirected submission", 6, 0, "closed", "Our own rule"),
        Years(RecordKind.SupersededPolicy, "Policy that was replaced", 6, "replaced", "Our own rule"),
    ];

    public static RetentionPeriod For(RecordKind kind) => Default.First(period => period.Kind == kind);

    static RetentionPeriod Years(RecordKind kind, string record, int years, string trigger, string basis) => new(kind, record, 12 * years, 0, trigger, basis);
}

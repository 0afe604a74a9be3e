namespace AccessRequests.Complaints.Intake;

/// <summary>The accounts of those who take complaints in, and of those who stand in for them.</summary>
public sealed record Handlers(IReadOnlyList<Guid> Intake, IReadOnlyList<Guid> Independent, IReadOnlyList<Guid> Directors, IReadOnlyList<Guid> Leads)
{
    /// <summary>
    /// A complaint about somebody who handles complaints goes past them to an independent person, or where none is named, to
    /// the directors. Where nobody takes complaints in at all, those who lead the work must see it, or nobody would.
    /// </summary>
    public IReadOnlyList<Guid> AdmittedTo(bool concernsHandlers) => concernsHandlers ? Outsiders : Intake.Count > 0 ? [] : Leads;

    /// <summary>Nobody is kept from what nobody else would see.</summary>
    public IReadOnlyList<Guid> KeptFrom(bool concernsHandlers) => concernsHandlers && Outsiders.Count > 0 ? [.. Intake.Concat(Leads).Distinct().Except(Outsiders)] : [];

    IReadOnlyList<Guid> Outsiders => Independent.Count > 0 ? Independent : Directors;
}

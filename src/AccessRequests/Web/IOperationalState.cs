namespace AccessRequests.Web;

/// <summary>Something that must keep running and says how it does: shown to administrators, and heard by whatever watches the service.</summary>
public interface IOperationalState
{
    /// <summary>Of what, as a heading: "Mail".</summary>
    string Title { get; }

    Task<IReadOnlyList<OperationalLine>> Now(CancellationToken cancel);
}

/// <summary>One line of it. No personal data and nothing of any case.</summary>
/// <param name="IsAlarm">Somebody has to do something.</param>
public sealed record OperationalLine(string What, string How, bool IsAlarm = false);

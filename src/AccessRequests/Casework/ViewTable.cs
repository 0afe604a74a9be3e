namespace AccessRequests.Casework;

/// <summary>A table that a projection writes, so that it can be held against what the facts say.</summary>
/// <param name="Own">Which of its rows come of facts, as a condition; null: all.</param>
/// <param name="Beside">A column that does not come of facts, such as a note of when to look again.</param>
public sealed record ViewTable(string Name, string? Own = null, string? Beside = null);

/// <summary>A projection that writes tables of its own making. Whoever writes a table says so: <c>ops/verify</c> finds out who does not.</summary>
public interface IWriteTables
{
    IReadOnlyList<ViewTable> Tables { get; }
}

namespace AccessRequests.Casework;

/// <summary>Lists read a page and one row more: that there is one more tells of a next page, and nothing has to be counted.</summary>
public static class Keyset
{
    /// <returns>The page, and its last row where another page follows it.</returns>
    public static (IReadOnlyList<T> Shown, T? Last) Page<T>(List<T> found, int take) where T : class => found.Count > take ? (found[..take], found[take - 1]) : (found, null);
}

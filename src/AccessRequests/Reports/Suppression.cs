namespace AccessRequests.Reports;

/// <summary>
/// Small numbers of people could tell who somebody is. From 1 to 4 is not shown, and as much beside it as keeps it from being
/// worked out from what is shown.
/// </summary>
public static class Suppression
{
    public const int Least = 5;

    public static bool IsSmall(int count) => count is > 0 and < Least;

    /// <returns>Which cells are not shown, and whether the total is.</returns>
    /// <param name="counts">The cells of one table, whose total is shown.</param>
    public static (IReadOnlySet<int> Hidden, bool HidesTotal) Of(IReadOnlyList<int> counts)
    {
        var hidden = counts.Index().Where(cell => IsSmall(cell.Item)).Select(cell => cell.Index).ToHashSet();
        if (hidden.Count == 0)
            return (hidden, false);
        // One hidden cell is the total less the others; several whose sum is as small as it can be are each as small as they can be.
        foreach (var (place, count) in counts.Index().Where(cell => cell.Item >= Least).OrderBy(cell => cell.Item))
            if (hidden.Count < 2 || hidden.Sum(cell => counts[cell]) < Least)
                hidden.Add(place);
        return (hidden, hidden.Count < 2 || hidden.Sum(cell => counts[cell]) < Least);
    }
}

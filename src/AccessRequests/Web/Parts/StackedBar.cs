namespace AccessRequests.Web.Parts;

/// <summary>One bar: how many cases stand in each state.</summary>
public sealed record StackedBar(string Label, IReadOnlyDictionary<Rag, int> Counts)
{
    public int Total => Counts.Values.Sum();

    public int Of(Rag state) => Counts.GetValueOrDefault(state);
}

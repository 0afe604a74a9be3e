namespace AccessRequests.Acts;

/// <summary>The most that a field takes, in characters.</summary>
public static class Lengths
{
    public const int Line = 120, Paragraph = 1_000, Letter = 10_000;
}

using AccessRequests.Casework;

namespace AccessRequests.Demo.Synthesis;

/// <summary>What stands in a life where each case that lives it has something of its own.</summary>
static class Placeholders
{
    public const string Name = "{name}", Mail = "{mail}", Other = "{other}", Witness = "{witness}";

    /// <summary>A number that no case has: the random part of a real one is never empty of chance.</summary>
    public static string Of(KindOfCase kind) => CaseReference.Numbered(kind.Letters, new DateOnly(2000, 1, 1), 0).Value;

    /// <summary>The case that this one came of, of that kind.</summary>
    public static string Linked(KindOfCase kind) => CaseReference.Numbered(kind.Letters, new DateOnly(2000, 1, 1), 1).Value;
}

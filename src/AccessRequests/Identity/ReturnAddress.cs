namespace AccessRequests.Identity;

/// <summary>Where to go after signing in: only to a page of ours for staff, whatever a link asked for.</summary>
public static class ReturnAddress
{
    public static string? Local(string? asked) =>
        asked is { Length: > 1 and <= 2000 }
        && (asked is "/board" || Starts(asked, "/staff/") || Starts(asked, "/board/") || Starts(asked, "/board?"))
        && !asked.Contains("..", StringComparison.Ordinal)
        && asked.All(character => char.IsAscii(character) && !char.IsControl(character) && character != '\\')
            ? asked
            : null;

    static bool Starts(string asked, string with) => asked.StartsWith(with, StringComparison.Ordinal);
}

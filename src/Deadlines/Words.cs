using System.Text.Json;

namespace Deadlines;

/// <summary>The names of values as files and addresses spell them: <c>the-day-after</c>, <c>yes</c>.</summary>
static class Words
{
    public static string NameOf<T>(T value) where T : struct => value switch
    {
        true => "yes",
        false => "no",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!),
    };

    public static bool Same(string one, string other) => string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>"one, two or three".</summary>
    public static string Or(IEnumerable<string> names) => names.ToArray() switch
    {
        [var only] => only,
        [.. var before, var last] => $"{string.Join(", ", before)} or {last}",
        _ => "",
    };

    static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}

using System.Text.Json;
using AccessRequests.Web.Fields;

namespace AccessRequests.Acts;

/// <summary>Answers of a question with fixed answers, under the names by which the API takes them.</summary>
public static class Choices
{
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> label, params IReadOnlyList<T> among) where T : struct, Enum =>
        [.. (among.Count == 0 ? Enum.GetValues<T>() : among).Select(value => new Choice(Name(value), label(value)))];

    /// <returns>The answer under this name; null where there is none.</returns>
    public static T? Parse<T>(string? name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Name(value) == name)
                return value;
        return null;
    }

    internal static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

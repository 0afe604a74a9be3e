using System.Text.Json;

namespace AccessRequests.Casework;

/// <summary>The words for the codes by which a kind of case is classified. Each kind gives its own; the figures know no kind.</summary>
public sealed class CodeBook(IEnumerable<CodeWords> words)
{
    readonly ILookup<(CaseKind, Aspect), CodeWords> words = words.ToLookup(given => (given.Kind, given.Aspect));

    public string Words(CaseKind kind, Aspect aspect, string code) =>
        words[(kind, aspect)].Select(given => given.Words.GetValueOrDefault(code)).FirstOrDefault(found => found is not null) ?? code;

    /// <summary>The code under which a member of an enumeration is counted. It is stored, like the member's name.</summary>
    public static string Code<TCode>(TCode member) where TCode : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
}

/// <summary>What the codes of one aspect of one kind mean.</summary>
public sealed record CodeWords(CaseKind Kind, Aspect Aspect, IReadOnlyDictionary<string, string> Words)
{
    public static CodeWords Of<TCode>(CaseKind kind, Aspect aspect, Func<TCode, string> words) where TCode : struct, Enum =>
        new(kind, aspect, Enum.GetValues<TCode>().ToDictionary(CodeBook.Code, words));
}

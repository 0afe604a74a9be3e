using System.Text.RegularExpressions;
using AccessRequests.Specs.Web;
using Xunit;

namespace AccessRequests.Specs.Acts;

/// <summary>
/// A sentence with which an act refuses stands in a spec of the same kind of case, word for word. This reads the sources; that the
/// spec tries it, the spec's own assertion sees to.
/// </summary>
public partial class Every_refusal_is_told
{
    public static TheoryData<string> Rooms => ["Complaints", "Breaches", "DisciplinaryReferrals", "Links", "Confidentiality"];

    [Theory, MemberData(nameof(Rooms))]
    public void in_some_spec(string room)
    {
        var specs = Text("tests", "AccessRequests.Specs", room) + Text("tests", "AccessRequests.Specs", "Acts");
        Assert.DoesNotContain(Sentences(Text("src", "AccessRequests", room)), sentence => !specs.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void one_that_nobody_tells_is_found() => Assert.Equal(
        ["It is too late", " is too late"], Sentences("""{ IsOver: true } => Refuse("It is too late"), _ => Refuse($"{what} is too late", nameof(What))"""));

    /// <summary>Of a sentence with something in it, the longest part that is always there.</summary>
    static IEnumerable<string> Sentences(string source) => Refusing().Matches(source)
        .Select(match => Placeholders().Split(match.Groups["words"].Value).MaxBy(part => part.Length)!)
        .Distinct();

    static string Text(params string[] folder) =>
        string.Concat(Directory.EnumerateFiles(Path.Combine([Repository.Root, .. folder]), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    [GeneratedRegex("""(?:Refuse|WithMessage)\(\s*\$?"(?<words>(?:[^"\\]|\\.)+)""")]
    private static partial Regex Refusing();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholders();
}

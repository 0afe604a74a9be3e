using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>
/// What is let in is written down in <c>denial-matrix.txt</c>, and nothing else is. An operation that is new, or that answers
/// somebody in another way, fails until somebody has read the difference and accepted it: <c>ops/denial-matrix --accept</c>.
/// </summary>
public class The_denial_matrix(Service service)
{
    static readonly string File = Path.Combine(AppContext.BaseDirectory, "Safeguards", "denial-matrix.txt");

    [Fact]
    public async Task is_what_was_agreed_to()
    {
        var matrix = await new DenialMatrix(service).Try();
        Assert.Empty(matrix.Where(row => row.Value.Contains("FAILS", StringComparison.Ordinal)).Select(row => $"{row.Key}: {row.Value}"));
        if (matrix.SelectMany(Breaches).ToList() is [_, ..] wrong)
            Assert.Fail(string.Join("\n", wrong));
        var written = DenialMatrix.Write(matrix);
        if (Environment.GetEnvironmentVariable("DENIAL_MATRIX") is { Length: > 0 } folder)
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "denial-matrix.txt"), written, TestContext.Current.CancellationToken);
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "denial-matrix.html"), DenialMatrix.Page(matrix), TestContext.Current.CancellationToken);
        }
        else
            Assert.Equal(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken), written);
    }

    [Fact]
    public void covers_every_kind_of_case_that_has_a_page() => Assert.Empty(new DenialMatrix(service).Kinds().Except(service.Kinds().Select(kind => kind.Of.Kind)));

    /// <summary>What must hold whatever was agreed to: nobody gets in without signing in, and nobody past a wall.</summary>
    static IEnumerable<string> Breaches(KeyValuePair<string, string> row)
    {
        if (row.Value == "everybody" || row.Value.StartsWith("whoever has the access code", StringComparison.Ordinal))
            yield break;
        foreach (var part in row.Value.Split(" | "))
        {
            var (who, answers) = (part.Split(": ")[0], part.Split(": ")[1].Split(", "));
            if (who == "not signed in" && answers[0] != "sign in")
                yield return $"{row.Key} lets in whoever has not signed in: {answers[0]}";
            if (answers.Length == DenialMatrix.Relations.Count && answers[^1] is not ("nothing there" or "no"))
                yield return $"{row.Key} lets {who} past a wall: {answers[^1]}";
        }
    }
}

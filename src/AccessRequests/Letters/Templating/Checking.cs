using System.Text.RegularExpressions;

namespace AccessRequests.Letters.Templating;

/// <summary>Whether a template may be sent: it can be read, and for each branch it says what the law wants.</summary>
public static partial class Checking
{
    /// <returns>Why it may not; null where it may.</returns>
    public static string? Refusal(LetterKind kind, string text, IReadOnlyDictionary<string, object?> everywhere)
    {
        try
        {
            var template = new LetterTemplate(kind, text);
            return kind.Branches.Select(branch => Refusal(kind, branch, template.Fill(Sample(branch, everywhere)))).FirstOrDefault(refusal => refusal is not null);
        }
        catch (LetterProblemException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>Invented values, for previews and checks.</summary>
    public static IReadOnlyDictionary<string, object?> Sample(LetterBranch branch, IReadOnlyDictionary<string, object?> everywhere) =>
        new Dictionary<string, object?>(everywhere.Concat(branch.Sample)) { [LetterKinds.Name] = "Alex Example", [LetterKinds.Reference] = "AR-2603-7K3M-9QXT" };

    /// <summary>An invented addressee.</summary>
    public static LetterHead SampleHead(DateOnly today) => new("Alex Example", "1 Some Street\nSometown", "AR-2603-7K3M-9QXT", today);

    static string? Refusal(LetterKind kind, LetterBranch branch, LetterText letter)
    {
        var given = Sample(branch, new Dictionary<string, object?>());
        var missing = kind.Values.Concat(LetterKinds.Everywhere).DistinctBy(value => value.Name)
            .FirstOrDefault(value => value.Law is not null && IsThere(value, kind, given) && !letter.Says.Contains(value.Name));
        if (missing is not null)
            return $"The letter must say {missing.Means}, because {missing.Law}: put {{{{ {missing.Name} }}}} into it. It is missing here: {Web.UkFormat.Uncapital(branch.When)}";
        if (NeedsCourt(kind, branch) && !letter.Says.Contains(LawWords.ApplyToCourt))
            return $"The letter must say that they can apply to a court, because part of it is a refusal (UK GDPR art 12(4)): put {{{{ {LawWords.ApplyToCourt} }}}} into it. It is missing here: {Web.UkFormat.Uncapital(branch.When)}";
        if (branch.Without?.FirstOrDefault(word => letter.OwnWords.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } forbidden)
            return $"The letter says “{forbidden.Trim()}” to somebody who is no employee. Leave it out, or say it only where is_volunteer is not so";
        if (MustGoThere().IsMatch(letter.OwnWords))
            return "The letter says that they must complain somewhere. They may go to the regulator at any time: never say must";
        return null;
    }

    static bool IsThere(LetterValue value, LetterKind kind, IReadOnlyDictionary<string, object?> given) =>
        given.GetValueOrDefault(value.Name) is not (null or false) || LetterKinds.Everywhere.Any(common => common.Name == value.Name) && kind.AllValues.Contains(value);

    static bool NeedsCourt(LetterKind kind, LetterBranch branch) => kind.Key == Casework.LetterKeys.Reply && branch.Sample.GetValueOrDefault("is_withheld") is true;

    [GeneratedRegex(@"\b(must|have to|need to)\b[^.\n]*\b(complain|regulator|information commission)", RegexOptions.IgnoreCase)]
    private static partial Regex MustGoThere();
}

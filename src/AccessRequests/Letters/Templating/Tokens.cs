namespace AccessRequests.Letters.Templating;

/// <summary>
/// While template and Markdown are read, each value is one letter of Unicode's private use. What people typed comes in only
/// afterwards, as text: so it can be neither markup nor template code, whatever it says.
/// </summary>
sealed class Tokens
{
    const char First = '\uE000', Last = '\uF8FF';

    readonly List<(string Name, string Text)> values = [];

    public static bool Is(char character) => character is >= First and <= Last;

    public string Of(string name, string text)
    {
        if (values.Count > Last - First)
            throw new LetterProblemException("The letter has too many parts");
        values.Add((name, text));
        return ((char)(First + values.Count - 1)).ToString();
    }

    public string NameOf(char token) => values[token - First].Name;

    /// <summary>The text with its values in place.</summary>
    public string Filled(string text) => text.Any(Is) ? string.Concat(text.Select(character => Is(character) ? values[character - First].Text : character.ToString())) : text;
}

/// <summary>What is wrong with a template, in the words that whoever edits it reads.</summary>
public sealed class LetterProblemException(string sentence) : Exception(sentence);

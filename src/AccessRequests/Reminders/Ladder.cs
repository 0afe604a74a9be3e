using System.Globalization;
using System.Text.RegularExpressions;
using AccessRequests.Casework;

namespace AccessRequests.Reminders;

public enum RungUnit { Days, WorkingDays, Hours }

/// <summary>When somebody is told of a date: so long before it, on it, or after it.</summary>
/// <param name="Offset">Negative before the date.</param>
/// <param name="Repeats">And on every further day.</param>
public sealed record Rung(Tier To, int Offset, RungUnit Unit, bool Repeats = false)
{
    /// <summary>Under which a reminder is recorded.</summary>
    public string Step(int offset) => string.Create(CultureInfo.InvariantCulture, $"{offset}{Unit switch { RungUnit.Hours => "h", RungUnit.WorkingDays => "w", _ => "d" }}");
}

/// <summary>
/// The rungs of one date, as a setting spells them: <c>owner -14 -7 -2 0 1+; lead 3; director 7</c>. Days unless <c>w</c>
/// (working days) or <c>h</c> (hours) follows; <c>1+</c> is from one day after the date on, daily.
/// </summary>
public sealed partial record Ladder(IReadOnlyList<Rung> Rungs)
{
    /// <exception cref="FormatException">The message says what is wrong.</exception>
    public static Ladder Parse(string text) => new([.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Part)]);

    static IEnumerable<Rung> Part(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Enum.TryParse<Tier>(words[0], ignoreCase: true, out var tier) || words.Length == 1)
            throw new FormatException($"\"{part}\" does not begin with owner, lead or director and go on with when");
        return words.Skip(1).Select(word => Step(tier, word));
    }

    static Rung Step(Tier tier, string word)
    {
        var match = Spelling().Match(word);
        if (!match.Success)
            throw new FormatException($"\"{word}\" is no step like -14, 0, 1+, 2w or -24h");
        var unit = match.Groups[3].Value switch { "w" => RungUnit.WorkingDays, "h" => RungUnit.Hours, _ => RungUnit.Days };
        var repeats = match.Groups[2].Length > 0;
        if (repeats && (unit is RungUnit.Hours || match.Groups[1].Value.StartsWith('-')))
            throw new FormatException($"\"{word}\" cannot repeat: only days after the date can");
        return new(tier, int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), unit, repeats);
    }

    [GeneratedRegex(@"^(-?\d{1,3})(\+?)([dwh]?)$")]
    private static partial Regex Spelling();
}

/// <summary>The ladder of each date. What the settings do not say is as here.</summary>
public static class Ladders
{
    /// <summary>Of a date that is not named here.</summary>
    public const string Usual = "owner -7 -2 0 1+; lead 3; director 7";

    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        [Clocks.ReplyBy] = "owner -14 -7 -2 0 1+; lead 3; director 7",
        [Clocks.ExtensionNotice] = "owner -7 -2 0",
        [Clocks.RefusalNotice] = "owner -7 -2 0",
        [Clocks.FollowUp] = "owner 0 7 14; lead 14",
        [Clocks.Acknowledgement] = "owner -14 -7 -2 0 1+; lead 3; director 7",
        [Clocks.Progress] = "owner -2w 0 1+w; lead 3w; director 7w",
        [Clocks.DirectorFlag] = "owner 0 1+; lead 0 3; director 7",
        [Clocks.Regulator] = "owner -48h -24h -6h 0h 1+; lead -24h -6h 0h 1; director -6h 0h",
        [Clocks.RestOfNotification] = "owner -1 0 1+; lead 3; director 7",
        [Clocks.Triage] = "owner -1w 0w 1+w; lead 3w; director 7w",
        [Clocks.Investigate] = "owner -5w -2w 0w 1+w; lead 3w; director 7w",
        [Clocks.Inform] = "owner -5w -2w 0w 1+w; lead 1w; director 7w",
        [Clocks.Decide] = "owner -2w 0w 1+w; lead 3w; director 7w",
        [Clocks.AppealWindow] = "owner 1w 6w",
        [Clocks.HearAppeal] = "owner -5w -2w 0w 1+w; lead 3w; director 7w",
        [Clocks.Suspension] = "owner -3w 0w 1+w; lead 1w; director 7w",
        [Clocks.Meeting] = "owner -1w 0 1w; lead 5w",
        [Clocks.Warning] = "owner -7 0; lead 0",
        [Clocks.Unassigned] = "owner 1w; lead 2w 5w; director 10w",
        [Clocks.Retention] = "owner 0 30; lead 30",
        [Clocks.Policy] = "director -90 -30 -7 0 7+; lead -30 0",
    };
}

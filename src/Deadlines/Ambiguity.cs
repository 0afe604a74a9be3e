namespace Deadlines;

/// <summary>A question that the law leaves open, in words that can stand on a case, and the readings it allows.</summary>
public sealed class Ambiguity
{
    readonly Func<RulebookSettings, Reading> read;

    Ambiguity(string number, string question, IReadOnlyList<Reading> readings, Reading cautious, Func<RulebookSettings, Reading> read) =>
        (Number, Question, Readings, Cautious, this.read) = (number, question, readings, cautious, read);

    /// <summary>A1 to A16.</summary>
    public string Number { get; }

    public string Question { get; }

    public IReadOnlyList<Reading> Readings { get; }

    public Reading Default => Readings[0];

    /// <summary>The one that can least be held against us, as our rulebook sees it.</summary>
    public Reading Cautious { get; }

    public Reading In(RulebookSettings settings) => read(settings);

    public RulebookSettings Choose(RulebookSettings settings, Reading reading) => reading.Enter(settings);

    /// <summary>The reading of that name; only its letters and digits matter, not their capitals. Null if there is none.</summary>
    public Reading? Named(string name) => Readings.FirstOrDefault(reading => Words.Same(reading.Name, name));

    /// <param name="readings">The default first.</param>
    internal static Ambiguity Of<T>(
        string number, string question, Func<RulebookSettings, T> read, Func<RulebookSettings, T, RulebookSettings> enter, T cautious,
        params (T Value, string Meaning)[] readings) where T : struct
    {
        var byValue = readings.ToDictionary(
            reading => reading.Value, reading => new Reading(Words.NameOf(reading.Value), reading.Meaning, settings => enter(settings, reading.Value)));
        return new(number, question, [.. readings.Select(reading => byValue[reading.Value])], byValue[cautious], settings => byValue[read(settings)]);
    }
}

/// <summary>One answer to a question that the law leaves open.</summary>
public sealed class Reading
{
    internal Reading(string name, string meaning, Func<RulebookSettings, RulebookSettings> enter) =>
        (Name, Meaning, Enter) = (name, meaning, enter);

    public string Name { get; }

    public string Meaning { get; }

    internal Func<RulebookSettings, RulebookSettings> Enter { get; }
}

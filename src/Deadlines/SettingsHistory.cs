namespace Deadlines;

/// <summary>From that day on, cases received are judged by that reading. The names are those of <see cref="Ambiguities"/>.</summary>
public sealed record SettingChange(DateOnly From, string Ambiguity, string Reading);

/// <summary>
/// Which reading held when. A case keeps for life those of the day it was received; before the first change of a
/// setting the rulebook's default holds. The order of the changes has no meaning; only their days do.
/// </summary>
public sealed class SettingsHistory
{
    readonly (DateOnly From, Ambiguity Ambiguity, Reading Reading)[] changes;
    readonly RulebookSettings usual;

    /// <param name="usual">What holds before any change, where it is not the rulebook's default.</param>
    /// <exception cref="ArgumentException">A change names no setting or reading there is, or two contradict each other.</exception>
    public SettingsHistory(IEnumerable<SettingChange> changes, RulebookSettings? usual = null)
    {
        Changes = ValueList<SettingChange>.Of(changes.OrderBy(change => change.From));
        this.changes = [.. Changes.Select(Known)];
        this.usual = usual ?? RulebookSettings.Default;
        if (this.changes.GroupBy(change => (change.From, change.Ambiguity)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.Key.Ambiguity.Number} is changed twice on {twice.Key.From.InWords()}.");
    }

    public static SettingsHistory Default { get; } = new([]);

    public IReadOnlyList<SettingChange> Changes { get; }

    /// <summary>The settings for a case received on that day.</summary>
    public RulebookSettings For(DateOnly receivedOn) => changes
        .TakeWhile(change => change.From <= receivedOn)
        .Aggregate(usual, (settings, change) => change.Ambiguity.Choose(settings, change.Reading));

    static (DateOnly, Ambiguity, Reading) Known(SettingChange change)
    {
        var ambiguity = Ambiguities.Numbered(change.Ambiguity)
            ?? throw new ArgumentException($"There is no setting {change.Ambiguity}: they are A1 to A16.");
        var reading = ambiguity.Named(change.Reading)
            ?? throw new ArgumentException($"{ambiguity.Number} cannot be {change.Reading}: choose {Words.Or(ambiguity.Readings.Select(one => one.Name))}.");
        return (change.From, ambiguity, reading);
    }
}

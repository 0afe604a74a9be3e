using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Web;

namespace AccessRequests.Reports;

/// <param name="Received">The weeks gone by, the oldest first; the week that runs is not among them.</param>
/// <param name="Due">The week that runs and those to come.</param>
/// <param name="Overdue">Past their dates already, and not among those to come.</param>
/// <param name="Ended">The last weeks: what was answered, or closed without an answer.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record Trends(IReadOnlyList<VolumeWeek> Received, IReadOnlyList<DueWeek> Due, int Overdue, IReadOnlyList<EndedWeek> Ended, Capacity Capacity, DateTimeOffset AsAt)
{
    public const int WeeksBack = 26, WeeksAhead = 8;

    /// <summary>As many days as 52 weeks have, so that weekdays stand against weekdays.</summary>
    const int Year = 364;

    public static FigureAsk Ask(DateOnly today) => new([Measure.Received, Measure.Ended, Measure.Due], MondayOf(today).AddDays(-7 * WeeksBack - Year));

    public static Trends Of(FigureSet figures, DateOnly today)
    {
        var week = MondayOf(today);
        var (received, ended, due) = (Weeks(figures, Measure.Received), Weeks(figures, Measure.Ended), figures.Of(Measure.Due).ToList());
        EndedWeek[] done = [.. Enumerable.Range(1, WeeksAhead).Reverse().Select(back => week.AddDays(-7 * back)).Select(monday => new EndedWeek(monday, ended.GetValueOrDefault(monday)))];
        return new Trends(
            [.. Enumerable.Range(1, WeeksBack).Reverse().Select(back => week.AddDays(-7 * back)).Select(monday => new VolumeWeek(
                monday, received.GetValueOrDefault(monday), received.GetValueOrDefault(monday.AddDays(-Year)), Kinds(figures, Measure.Received, monday)))],
            [.. Enumerable.Range(0, WeeksAhead).Select(ahead => week.AddDays(7 * ahead)).Select(monday => new DueWeek(
                monday, due.Where(figure => figure.Key.Day >= today && MondayOf(figure.Key.Day) == monday).Sum(figure => figure.Value)))],
            due.Where(figure => figure.Key.Day < today).Sum(figure => figure.Value),
            done, Capacity.Of([.. done.Select(each => each.Cases)]), figures.AsAt);
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>What the picture of the weeks gone by says.</summary>
    public string VolumeSentence
    {
        get
        {
            var (now, before) = (Received.Sum(week => week.Cases), Received.Sum(week => week.LastYear));
            return $"{UkFormat.Count(now, "case")} arrived in the last {WeeksBack} weeks, and {UkFormat.Number(before)} in the same weeks of last year" + (now, before) switch
            {
                (_, 0) => ".",
                var (more, less) when more == less => ": as many.",
                var (more, less) when more > less => $": {Share(more - less, less)} more.",
                var (less, more) => $": {Share(more - less, more)} fewer.",
            };
        }
    }

    /// <summary>What falls due against what is usually finished, in plain words.</summary>
    public string ForecastSentence
    {
        get
        {
            var total = Due.Sum(week => week.Cases);
            var crowded = Due.Where(week => week.Cases > Capacity.Median).ToList();
            var sentence = $"{UkFormat.Count(total, "case")} {(total == 1 ? "falls" : "fall")} due in the next {WeeksAhead} weeks{(Overdue == 0 ? "" : $", besides {UkFormat.Number(Overdue)} past {(Overdue == 1 ? "its date" : "their dates")} already")}. "
                + $"In the last {WeeksAhead} weeks we finished {Capacity.Median:0.#} a week, from {UkFormat.Number(Capacity.Least)} to {UkFormat.Number(Capacity.Most)}.";
            return crowded.Count == 0
                ? sentence + " No week has more than that."
                : sentence + $" More than that {(crowded.Count == 1 ? "falls" : "fall")} due in the {(crowded.Count == 1 ? "week" : "weeks")} of {string.Join(", ", crowded.Select(week => UkFormat.Date(week.Monday)))}.";
        }
    }

    static string Share(int part, int whole) => $"{100d * part / whole:0} %";

    static Dictionary<DateOnly, int> Weeks(FigureSet figures, Measure measure) =>
        figures.Of(measure).GroupBy(figure => MondayOf(figure.Key.Day)).ToDictionary(week => week.Key, week => week.Sum(figure => figure.Value));

    static Dictionary<CaseKind, int> Kinds(FigureSet figures, Measure measure, DateOnly monday) =>
        figures.Of(measure).Where(figure => MondayOf(figure.Key.Day) == monday).GroupBy(figure => figure.Key.Kind).OrderBy(kind => kind.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(figure => figure.Value));
}

/// <param name="LastYear">In the same week of last year.</param>
/// <param name="Kinds">Those of this week; a kind of which none arrived is left out.</param>
public sealed record VolumeWeek(DateOnly Monday, int Cases, int LastYear, IReadOnlyDictionary<CaseKind, int> Kinds);

public sealed record DueWeek(DateOnly Monday, int Cases);

public sealed record EndedWeek(DateOnly Monday, int Cases);

/// <summary>What was finished in a week: the middle of the last weeks, the least and the most.</summary>
public sealed record Capacity(double Median, int Least, int Most)
{
    public static Capacity Of(IReadOnlyList<int> weeks)
    {
        var sorted = weeks.Order().ToList();
        return new((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2d, sorted[0], sorted[^1]);
    }
}

namespace AccessRequests.Demo.Synthesis;

/// <summary>On which days cases arrive: a little more each year, few at weekends, in August and at Christmas, many in January and September.</summary>
static class Arrivals
{
    const double GrowthAYear = 1.09, Weekend = .3;

    static readonly double[] Months = [1.3, 1.05, 1.1, .95, .95, 1, .85, .6, 1.25, 1.1, 1.1, .65];

    /// <summary>So many cases in all, day by day; the same for the same dice.</summary>
    public static IEnumerable<(DateOnly Day, int Count)> Of(int cases, DateOnly first, DateOnly last, Dice dice)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        var weights = Enumerable.Range(0, days).Select(day => Weight(first.AddDays(day), day)).ToList();
        // No week is like another.
        for (var day = 0; day < days; day += 7)
            for (var (week, place) = (.6 + .8 * dice.Share(), day); place < Math.Min(day + 7, days); place++)
                weights[place] *= week * (.5 + dice.Share());
        // A busy stretch now and then: a letter in the paper, or a friend who told friends.
        for (var burst = days / 90; burst > 0; burst--)
            for (var (start, length) = (dice.Between(0, days - 1), dice.Between(3, 9)); length > 0; length--)
                weights[Math.Min(start + length, days - 1)] *= 1.8;
        var (total, left, soFar, given) = (weights.Sum(), 0d, 0d, 0);
        for (var day = 0; day < days; day++)
        {
            soFar += weights[day];
            var share = cases * soFar / total - given + left;
            var count = day == days - 1 ? cases - given : Math.Clamp((int)Math.Floor(share + dice.Share()), 0, cases - given);
            given += count;
            yield return (first.AddDays(day), count);
        }
    }

    static double Weight(DateOnly day, int age) =>
        Months[day.Month - 1] * Math.Pow(GrowthAYear, age / 365.25) * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : 1);
}

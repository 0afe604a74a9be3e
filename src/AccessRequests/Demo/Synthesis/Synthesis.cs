using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Demo.Synthesis;

/// <param name="Seed">The same seed on the same day makes the same cases.</param>
public sealed record SynthesisPlan(int Cases, ulong Seed, int Years)
{
    /// <summary>So many that it pays to make the indexes afterwards.</summary>
    public bool IsLarge => Cases >= 20_000;
}

/// <summary>
/// Believable cases by the thousand. Each day of the past has some lives of its own, told through the real decisions; where
/// more cases arrive on a day than that, several live alike, under their own numbers, names and keys.
/// </summary>
/// <param name="write">How facts and cases are stored.</param>
sealed class Synthesis(SynthesisPlan plan, Scene scene, DateTimeOffset now, Func<object, string> write)
{
    const int LivesADay = 24, Remembered = 64;

    static readonly (KindOfCase Kind, double Weight)[] Mix = [(KindOfCase.AccessRequest, 58), (KindOfCase.Complaint, 22), (KindOfCase.Breach, 14), (KindOfCase.DisciplinaryReferral, 6)];

    readonly Dictionary<KindOfCase, List<string>> recent = Mix.ToDictionary(kind => kind.Kind, _ => new List<string>());
    long number;

    /// <summary>Day by day, in the order in which they arrive.</summary>
    public IEnumerable<(DateOnly Day, IReadOnlyList<SynthesisedCase> Cases)> ByDay()
    {
        var today = UkTime.DateOf(now);
        // A life begins on the first working day from its own: none may begin later than now.
        var last = today.AddDays(-1);
        while (scene.WorkingDay(last) >= today)
            last = last.AddDays(-1);
        foreach (var (day, count) in Arrivals.Of(plan.Cases, today.AddYears(-plan.Years), last, new Dice(plan.Seed)))
        {
            var lives = Enumerable.Range(0, Math.Min(count, LivesADay)).Select(life => PatternOf(day, life)).ToList();
            var cases = Enumerable.Range(0, count).Select(place => Case(lives[place % lives.Count], day)).ToList();
            foreach (var made in cases)
                Remember(made);
            yield return (day, cases);
        }
    }

    Pattern PatternOf(DateOnly day, int life)
    {
        var dice = new Dice(plan.Seed, (ulong)day.DayNumber, (ulong)life);
        var kind = dice.Weighed<KindOfCase>(Mix);
        var source = SourceOf(kind, dice) is { } found && recent[found].Count > 0 ? found : null;
        var linked = source is null ? null : Placeholders.Linked(source);
        return new Pattern(Tell(kind, dice, day, linked), source, now, write);
    }

    ITelling Tell(KindOfCase kind, Dice dice, DateOnly day, string? cameOf) => kind.Kind switch
    {
        CaseKind.AccessRequest => new AccessRequestLife(scene, dice, day, cameOf).Through(),
        CaseKind.Complaint => new ComplaintLife(scene, dice, day, cameOf).Through(),
        CaseKind.Breach => new BreachLife(scene, dice, day, cameOf).Through(),
        _ => new ReferralLife(scene, dice, day, cameOf).Through(),
    };

    /// <summary>One message is sometimes several cases, and a breach comes to light in a complaint.</summary>
    static KindOfCase? SourceOf(KindOfCase kind, Dice dice) => kind.Kind switch
    {
        CaseKind.AccessRequest => dice.Chance(.02) ? KindOfCase.Complaint : null,
        CaseKind.Complaint => dice.Chance(.03) ? KindOfCase.AccessRequest : null,
        CaseKind.Breach => dice.Chance(.22) ? KindOfCase.Complaint : null,
        _ => dice.Weighed((KindOfCase.Complaint, 35), (KindOfCase.Breach, 15), ((KindOfCase?)null, 50)),
    };

    SynthesisedCase Case(Pattern pattern, DateOnly day)
    {
        var dice = new Dice(plan.Seed, (ulong)number, 1);
        // An odd factor and a sum go once through all numbers of 35 bits: no two cases have the same.
        var random = (number * 0x5DEECE66DL + (long)(new Dice(plan.Seed, 2).Next() >> 8)) & ((1L << 35) - 1);
        number++;
        return new SynthesisedCase(
            pattern, CaseReference.Numbered(pattern.Kind.Letters, UkTime.DateOf(pattern.Facts[0].Told.At), random).Value, pattern.CameOf is { } source ? dice.Of(recent[source]) : null, dice);
    }

    void Remember(SynthesisedCase made)
    {
        var known = recent[made.Kind];
        if (known.Count == Remembered)
            known.RemoveAt(0);
        known.Add(made.Reference);
    }
}

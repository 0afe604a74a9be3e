using AccessRequests.Casework;

namespace AccessRequests.Reports;

/// <summary>What happened in a period in cases of one kind, counted one case after another, so that no number of cases is too many.</summary>
public sealed class KindCount(DateOnly from, DateOnly to)
{
    readonly Dictionary<(Occurrence What, string Code), int> tallies = [];

    public int OpenAtStart { get; private set; }
    public int Received { get; private set; }
    public int Reopened { get; private set; }
    public int Closed { get; private set; }
    public int OpenAtEnd { get; private set; }

    /// <summary>Open at the end and past the date that the law sets, which nothing has settled yet.</summary>
    public int PastDate { get; private set; }
    public List<int> DaysLate { get; } = [];
    public List<int> DaysTaken { get; } = [];
    public List<int> DaysWaited { get; } = [];
    public Dictionary<string, int> Categories { get; } = [];
    public Dictionary<string, int> Outcomes { get; } = [];
    public Dictionary<string, int> Causes { get; } = [];
    public Dictionary<string, int> StagesAtEnd { get; } = [];

    public int Of(Occurrence what) => tallies.Where(tally => tally.Key.What == what).Sum(tally => tally.Value);

    public int Of(Occurrence what, string code) => tallies.GetValueOrDefault((what, code));

    public IReadOnlyDictionary<string, int> ByCode(Occurrence what) => tallies.Where(tally => tally.Key.What == what).ToDictionary(tally => tally.Key.Code, tally => tally.Value);

    public void Add(CaseHistory row)
    {
        var known = row.Happenings.Where(happened => happened.On <= to).OrderBy(happened => happened.On).ToList();
        CountOpen(row, known);
        if (IsIn(row.ReceivedOn))
        {
            Received++;
            CountCodes(Categories, row.CodesOf(Aspect.Category));
            CountCodes(Causes, row.CodesOf(Aspect.Cause));
        }
        foreach (var happened in known.Where(happened => IsIn(happened.On)))
        {
            tallies[(happened.What, happened.Code)] = Of(happened.What, happened.Code) + 1;
            if (happened is { What: Occurrence.Settled, Code: Settled.Missed })
                DaysLate.Add(happened.Days);
        }
        CountEnd(row, known);
    }

    void CountOpen(CaseHistory row, IReadOnlyList<Happened> known)
    {
        var (isOpen, wasOpen) = (row.ReceivedOn <= to, row.ReceivedOn < from);
        foreach (var happened in known)
        {
            if (happened.What is not (Occurrence.Closed or Occurrence.Reopened) || isOpen == happened.What is Occurrence.Reopened)
                continue;
            isOpen = !isOpen;
            if (happened.On < from)
                wasOpen = isOpen;
            else if (isOpen)
                Reopened++;
            else
                Closed++;
        }
        OpenAtStart += wasOpen ? 1 : 0;
        if (!isOpen)
            return;
        OpenAtEnd++;
        CountCodes(StagesAtEnd, [known.LastOrDefault(happened => happened.What is Occurrence.Stage)?.Code ?? ""]);
        if (row.DueOn < to && known.All(happened => happened.What is not Occurrence.Settled))
            PastDate++;
    }

    /// <summary>The work ended with the first answer, or without one when the case was closed.</summary>
    void CountEnd(CaseHistory row, IReadOnlyList<Happened> known)
    {
        var answered = known.FirstOrDefault(happened => happened.What is Occurrence.Answered)?.On;
        if ((answered ?? known.FirstOrDefault(happened => happened.What is Occurrence.Closed)?.On) is not { } ended || !IsIn(ended))
            return;
        CountCodes(Outcomes, row.CodesOf(Aspect.Outcome));
        if (answered is not { } day)
            return;
        DaysTaken.Add(Math.Max(0, day.DayNumber - row.ReceivedOn.DayNumber));
        DaysWaited.Add(Waited(row, day, known));
    }

    static int Waited(CaseHistory row, DateOnly answered, IReadOnlyList<Happened> known)
    {
        var (days, since) = (0, (DateOnly?)null);
        foreach (var waiting in known.Where(happened => happened.What is Occurrence.Waiting && happened.On <= answered))
        {
            if (since is { } from)
                days += waiting.On.DayNumber - from.DayNumber;
            since = waiting.Code == CodeBook.Code(Awaited.Requester) ? waiting.On : null;
        }
        return Math.Min(since is { } last ? days + answered.DayNumber - last.DayNumber : days, Math.Max(0, answered.DayNumber - row.ReceivedOn.DayNumber));
    }

    bool IsIn(DateOnly day) => day >= from && day <= to;

    static void CountCodes(Dictionary<string, int> counts, IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
            counts[code] = counts.GetValueOrDefault(code) + 1;
    }
}

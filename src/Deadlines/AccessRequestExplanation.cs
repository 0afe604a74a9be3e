namespace Deadlines;

/// <summary>The steps to the date of an access request, in sentences for the person who made it.</summary>
sealed class AccessRequestExplanation(AccessRequestHistory history, bool provisional)
{
    const string StartLaw = "UK GDPR Art 12A(2)";
    const string PauseLaw = "UK GDPR Art 12A(5)(b)";

    readonly AccessRequestFacts facts = history.Facts;
    readonly AccessRequestLimit limit = history.Limit;

    public IEnumerable<Step> Steps() =>
    [
        new("T1", "UK GDPR Art 12A(2)(a)", $"We received your request on {facts.ReceivedOn.InWords()}.", facts.ReceivedOn),
        .. Start(),
        .. FirstMonth(),
        .. Extension(),
        .. Pauses(),
        .. Outcome(),
        .. Reply(),
        .. Withdrawal(),
    ];

    IEnumerable<Step> Start()
    {
        var required = history.Asks.Where(weighed => !weighed.Ask.StopsTheClock).ToList();
        foreach (var weighed in required)
            yield return AskedFor(weighed);
        if (limit.HasStarted && required.Exists(weighed => weighed.Ignored is null))
            yield return new("S3", StartLaw, $"The time limit starts on the latest of these days: {limit.Start.InWords()}.", limit.Start);
    }

    IEnumerable<Step> FirstMonth()
    {
        if (!limit.HasStarted)
            yield break;
        var from = limit.CountedFrom(limit.Start);
        if (from != limit.Start)
            yield return new("A1", Explanation.OurRule, $"We count from the day after: {from.InWords()}.", from);
        yield return new("S2", "UK GDPR Art 12(3) and 12A(1)", Explanation.MonthsOn("One month later", from, limit.EndOfFirstMonth), limit.EndOfFirstMonth);
    }

    IEnumerable<Step> Extension()
    {
        if (facts.ExtensionNoticeGivenOn is not { } given)
            yield break;
        var told = $"We told you on {given.InWords()} that we need more time";
        if (history.NoticeIgnored is { } reason)
            yield return new("S6", "UK GDPR Art 12A(4)", $"{told}, but {reason}. The limit stays at one month.", null);
        else if (!limit.HasStarted)
            yield return new("S5", "UK GDPR Art 12A(3)", $"{told}. The limit will be three months instead of one.", null);
        else
        {
            var (rule, soMuchLater, from) = limit.Settings.ExtensionBase is ExtensionBase.EndOfFirstMonth
                ? ("A6", "Two months after that", limit.EndOfFirstMonth)
                : ("S5", "Three months from the start", limit.CountedFrom(limit.Start));
            yield return new(rule, "UK GDPR Art 12A(3)", $"{told}. {Explanation.MonthsOn(soMuchLater, from, limit.End)}", limit.End);
        }
    }

    IEnumerable<Step> Pauses()
    {
        var questions = history.Asks.Where(weighed => weighed.Ask.StopsTheClock).ToList();
        foreach (var weighed in questions)
            yield return AskedFor(weighed);
        if (!limit.HasStarted)
            yield break;

        if (limit.Paused.Days is > 0 and var days)
        {
            var moved = limit.Move(limit.End);
            if (limit.Settings.PauseAdded is PauseAdded.AfterMoving && moved != limit.End)
                yield return Explanation.Moved(limit.End, moved, limit.Calendar);
            var doNotCount = days is 1
                ? "1 day of that waiting lies inside the time limit and does not count"
                : $"{days} days of that waiting lie inside the time limit and do not count";
            yield return new("S8", PauseLaw, $"{doNotCount}, so the date becomes {limit.NominalDue.InWords()}.", limit.NominalDue);
        }
        else if (limit.IsRunning && questions.Exists(weighed => weighed.Ignored is null))
            yield return new("S8", PauseLaw, "No whole day of that waiting lies inside the time limit, so the date does not change.", null);
    }

    IEnumerable<Step> Outcome() => history.Status switch
    {
        ClockStatus.NotStarted =>
        [
            new("S3", StartLaw, $"The time limit starts on the day we have {Missing()}. Until then there is no date to reply by.", null),
            FollowUp("If we do not have that by"),
            .. StillToBeAnnounced(),
        ],
        ClockStatus.Stopped =>
        [
            new("S8", PauseLaw,
                $"The clock stopped on {limit.Paused.StoppedOn!.Value.InWords()} with {Explanation.Days(limit.DaysLeft)} left. It runs on when you answer.", null),
            FollowUp("If you have not answered by"),
            .. StillToBeAnnounced(),
        ],
        ClockStatus.Withdrawn => [],
        _ when !limit.IsRunning => [],
        var status =>
        [
            .. limit.Due == limit.NominalDue ? Enumerable.Empty<Step>() : [Explanation.Moved(limit.NominalDue, limit.Due, limit.Calendar)],
            .. status is ClockStatus.Running ? StillToBeAnnounced() : [],
            new("T5", "UK GDPR Art 12(3)",
                $"{(status is ClockStatus.Running ? "We must reply by the end of" : "The last day to reply was")} {limit.Due.InWords()}.", limit.Due),
        ],
    };

    IEnumerable<Step> StillToBeAnnounced() => provisional ? [Explanation.Provisional] : [];

    IEnumerable<Step> Reply()
    {
        if (facts.AnsweredOn is not { } sent)
            yield break;
        var text = history switch
        {
            { RepliedOn: null } => $"A reply is recorded for {sent.InWords()}, before we had your request, so it does not count.",
            { Status: ClockStatus.Late } => $"We replied on {sent.InWords()}, {Explanation.Days(sent.DayNumber - limit.Due.DayNumber)} late.",
            { Limit.HasStarted: false } => $"We replied on {sent.InWords()}, before the time limit had started.",
            { Limit.IsRunning: false } => $"We replied on {sent.InWords()}, while the clock was stopped.",
            _ => $"We replied on {sent.InWords()}, in time.",
        };
        yield return new("T5", "UK GDPR Art 12(3)", text, null);
    }

    IEnumerable<Step> Withdrawal()
    {
        if (facts.WithdrawnOn is not { } day)
            yield break;
        var text = history switch
        {
            { WithdrawnOn: not null } => $"You took your request back on {day.InWords()}, so there is no date to reply by.",
            { RepliedOn: not null } => $"You took your request back on {day.InWords()}, but we had replied.",
            _ => $"It is recorded that you took your request back on {day.InWords()}, before we had it, so that does not count.",
        };
        yield return new("T5", "UK GDPR Art 12(3)", text, null);
    }

    Step FollowUp(string unless) =>
        new("S9", Explanation.OurRule, $"{unless} {limit.FollowUpOn!.Value.InWords()}, we will ask again or decide how to go on without it.", limit.FollowUpOn);

    Step AskedFor(WeighedAsk weighed)
    {
        var (ask, question) = (weighed.Ask, weighed.Ask.For is Awaiting.Clarification);
        var asked = question
            ? $"We asked you on {ask.AskedOn.InWords()} which information you want"
            : $"We asked for {NameOf(ask.For)} on {ask.AskedOn.InWords()}";
        var text = weighed.Ignored is { } reason ? $"{asked}, but {reason}, so it does not change the date." : ask.MetOn switch
        {
            null when history.WithdrawnOn is not null => $"{asked}.",
            null when history.RepliedOn is not null => $"{asked} and replied without waiting for it.",
            null => $"{asked} and are waiting for {(question ? "your answer" : "it")}.",
            { } met when met < facts.ReceivedOn && !question => $"We already had {NameOf(ask.For)} on {met.InWords()}, before your request.",
            { } met when met < ask.AskedOn && question => $"{asked}; your answer is recorded for {met.InWords()}, before we asked.",
            { } met when met < ask.AskedOn => $"We received {NameOf(ask.For)} on {met.InWords()}.",
            { } met when question => $"{asked} and you answered on {met.InWords()}.",
            { } met => $"{asked} and received it on {met.InWords()}.",
        };
        return ask.StopsTheClock
            ? new("S7", question ? "UK GDPR Art 12A(5)" : "UK GDPR Art 12(6)", text, null)
            : new("S3", LawOf(ask.For), text, weighed.Ignored is null ? ask.MetOn : null);
    }

    string Missing() => string.Join(" and ", limit.Counted
        .Where(ask => ask is { StopsTheClock: false, IsOpen: true }).Select(ask => NameOf(ask.For)).Distinct());

    static string NameOf(Awaiting what) => what switch
    {
        Awaiting.Identity => "proof of your identity",
        Awaiting.Authority => "proof of authority to ask for this person's information",
        _ => "the fee",
    };

    static string LawOf(Awaiting what) => what switch
    {
        Awaiting.Identity => "UK GDPR Art 12(6) and 12A(2)(b)",
        Awaiting.Authority => Explanation.Guidance,
        _ => "UK GDPR Art 12(5) and 12A(2)(c)",
    };
}

namespace Deadlines;

/// <summary>What was asked, and why it does not count, if it does not.</summary>
sealed record WeighedAsk(Ask Ask, string? Ignored);

/// <summary>
/// The facts in the order of their dates, each weighed against the limit as it stood on that day: nothing done after
/// the limit has passed can revive it (S8). Facts that contradict each other never buy time.
/// </summary>
sealed class AccessRequestHistory
{
    static readonly DateOnly PausesBecameLaw = new(2026, 2, 5);

    readonly List<WeighedAsk> asks = [];

    readonly Right right;

    public AccessRequestHistory(Right right, AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings)
    {
        this.right = right;
        Facts = facts;
        RepliedOn = facts.AnsweredOn >= facts.ReceivedOn ? facts.AnsweredOn : null;
        Limit = new(facts.ReceivedOn, calendar, settings, [], extended: false);

        var asksBeforeNotice = InOrder(facts, settings).ToLookup(ask => ask.AskedOn < facts.ExtensionNoticeGivenOn);
        foreach (var ask in asksBeforeNotice[true])
            Weigh(ask);
        if (facts.ExtensionNoticeGivenOn is { } given)
            WeighNotice(given);
        foreach (var ask in asksBeforeNotice[false])
            Weigh(ask);
    }

    public AccessRequestFacts Facts { get; }

    public AccessRequestLimit Limit { get; private set; }

    /// <summary>The day of the reply, if there is one and it came after the request.</summary>
    public DateOnly? RepliedOn { get; }

    /// <summary>The day the request was taken back, where no reply came before or on it.</summary>
    public DateOnly? WithdrawnOn => RepliedOn is null && Facts.WithdrawnOn >= Facts.ReceivedOn ? Facts.WithdrawnOn : null;

    public ClockStatus Status =>
        RepliedOn is { } sent ? Limit.IsRunning && sent > Limit.Due ? ClockStatus.Late : ClockStatus.Met
        : WithdrawnOn is not null ? ClockStatus.Withdrawn
        : !Limit.HasStarted ? ClockStatus.NotStarted
        : !Limit.IsRunning ? ClockStatus.Stopped
        : ClockStatus.Running;

    public IReadOnlyList<WeighedAsk> Asks => asks;

    public string? NoticeIgnored { get; private set; }

    static IEnumerable<Ask> InOrder(AccessRequestFacts facts, AccessRequestSettings settings) =>
        Required(Awaiting.Identity, facts.Identity, settings.IdentityCheck is IdentityCheck.StopsTheClock)
            .Concat(Required(Awaiting.Authority, facts.Authority))
            .Concat(Required(Awaiting.Fee, facts.Fee))
            .Concat(facts.Clarifications.Select(question =>
                new Ask(Awaiting.Clarification, question.AskedOn, question.AnsweredOn, true) { MuchInformation = question.MuchInformation }))
            .OrderBy(ask => ask.AskedOn).ThenBy(ask => ask.For).ThenBy(ask => ask.MetOn).ThenBy(ask => ask.MuchInformation);

    static IEnumerable<Ask> Required(Awaiting what, IReadOnlyList<Requirement> requirements, bool stopsTheClock = false) =>
        requirements.Select(requirement => new Ask(what, requirement.AskedOn, requirement.MetOn, stopsTheClock));

    void Weigh(Ask ask)
    {
        var known = ask.MetOn > RepliedOn ? ask with { MetOn = null } : ask;
        var ignored = WhyIgnored(known);
        asks.Add(new(known, ignored));
        if (ignored is null)
            Limit = Limit.Count(known);
    }

    string? WhyIgnored(Ask ask) =>
        ask.AskedOn >= RepliedOn ? $"we replied on {RepliedOn.Value.InWords()}"
        : ask.For is Awaiting.Clarification && WhyNoPause(ask) is { } reason ? reason
        : Limit.WasOver(ask.AskedOn, Limit.Due) ? $"the time limit had ended on {Limit.Due.InWords()}"
        : null;

    string? WhyNoPause(Ask question) =>
        right is not Right.Access ? "a question stops the clock only of a request for a copy of information"
        : Facts.ReceivedOn < PausesBecameLaw && !Limit.Settings.PausesEarlierRequests
            ? $"we received your request before {PausesBecameLaw.InWords()}, when questions did not stop the clock"
        : Limit.Settings.ClarificationNeeds is ClarificationNeeds.AReasonAndMuchInformation && !question.MuchInformation
            ? "we do not hold a large amount of information about you"
        : null;

    void WeighNotice(DateOnly given)
    {
        NoticeIgnored =
            given < Facts.ReceivedOn ? "that was before we had your request"
            : given >= RepliedOn ? $"we replied on {RepliedOn.Value.InWords()}"
            : Limit.WasOver(given, Limit.ExtensionNoticeDue) ? $"the last day to tell you was {Limit.ExtensionNoticeDue.InWords()}"
            : null;
        if (NoticeIgnored is null)
            Limit = Limit.Extend();
    }
}

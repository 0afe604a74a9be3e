namespace Deadlines;

/// <summary>The rules named <c>sar.</c> and <c>rights.</c></summary>
static class AccessRequestRules
{
    static readonly (string Name, Right Right)[] Rights =
    [
        .. Enum.GetValues<Right>().Select(right => (Words.NameOf(right), right)),
        ("automated-decisions", Right.AutomatedDecision),
        ("automated-decision-making", Right.AutomatedDecision),
    ];

    public static KeyValuePair<string, Rule>[] All =>
    [
        Rules.Named("sar.base", Read, Case),
        Rules.Named("sar.baseFromInstant", input => Read(input, UkTime.DateOf(input.Instant("receivedAt"))), Case),
        Rules.Named("sar.extended", ReadExtended, Case),
        Rules.Named("sar.extensionNotice", ReadNotice, Notice),
        Rules.Named("sar.paused", Read, Case),
        Rules.Named("sar.pauseOpen", ReadOpenPause, Case),
        Rules.Named("sar.identityAsPause", ReadIdentity, IdentityAsPause),
        Rules.Named("rights.base", input => Read(input) with { Right = ReadRight(input) }, Case),
    ];

    static AccessRequestCase Read(RuleInput input) => Read(input, input.Received());

    static AccessRequestCase Read(RuleInput input, DateOnly received)
    {
        var settings = input.Choose("pauseCounting", "A4", input.Settings(received));
        var asOf = input.DateIfAny("asOf");
        if (asOf < received)
            input.Refuse("asOf", "Enter asOf as the day of receipt or a later one");
        var facts = new AccessRequestFacts
        {
            ReceivedOn = received,
            Identity = Required(input, received, "identityRequested", "identityReceived"),
            Authority = Required(input, received, "authorityRequested", "authorityReceived"),
            Fee = Required(input, received, "feeRequested", input.Has("feeReceived") ? "feeReceived" : "feePaid"),
            Clarifications = [.. Questions(input)],
            ExtensionNoticeGivenOn = input.DateIfAny("noticeGiven"),
            AnsweredOn = input.DateIfAny("replied"),
            WithdrawnOn = input.DateIfAny("withdrawn"),
        };
        return new(Right.Access, asOf is { } day ? facts.AsOf(day) : facts, input.Calendar(settings), settings)
        {
            NoticeSupposed = input.Flag("extended") && facts.ExtensionNoticeGivenOn is null,
        };
    }

    static AccessRequestCase ReadExtended(RuleInput input) =>
        Read(input) with { NoticeSupposed = !input.Has("noticeGiven") };

    static AccessRequestCase ReadNotice(RuleInput input)
    {
        input.Date("noticeGiven");
        return Read(input);
    }

    /// <summary>Proof that came and was not asked for on a day we are told is taken as asked for at once.</summary>
    static IReadOnlyList<Requirement> Required(RuleInput input, DateOnly received, string requested, string given)
    {
        var (askedOn, metOn) = (input.DateIfAny(requested), input.DateIfAny(given));
        return askedOn is null && metOn is null ? [] : [new(askedOn ?? received, metOn)];
    }

    static IEnumerable<Clarification> Questions(RuleInput input)
    {
        foreach (var question in input.List("clarifications"))
            yield return new(question.Date("requested"), question.DateIfAny("answered")) { MuchInformation = question.Flag("muchInformation") };
        if (input.DateIfAny("clarificationRequested") is { } asked)
            yield return new(asked, input.DateIfAny("clarificationAnswered")) { MuchInformation = input.Flag("muchInformation") };
    }

    static AccessRequestCase ReadOpenPause(RuleInput input)
    {
        if (!input.Has("clarifications"))
            input.Date("clarificationRequested");
        return Read(input);
    }

    static AccessRequestCase ReadIdentity(RuleInput input)
    {
        input.Date("identityRequested");
        return Read(input);
    }

    static Right ReadRight(RuleInput input)
    {
        if (!input.Has("right"))
            input.Refuse("right", $"Enter right as {Words.Or(Rights.Select(one => one.Name))}");
        return input.OneOf("right", Rights, one => one.Name) is [var (_, right)] ? right : Right.Access;
    }

    static (object[], IReadOnlyList<Step>) Case(AccessRequestCase facts) => ([facts.Keys()], facts.Steps());

    static (object[], IReadOnlyList<Step>) Notice(AccessRequestCase facts) =>
        ([facts.Keys(), new { Valid = facts.Clock().Extended, ValidConservative = facts.NoticeByCaution().Extended }], facts.Steps());

    static (object[], IReadOnlyList<Step>) IdentityAsPause(AccessRequestCase facts)
    {
        var (pause, start) = (facts.With(IdentityCheck.StopsTheClock), facts.With(IdentityCheck.StartsTheClock));
        return ([pause.Keys(), new { DueDefault = start.Clock().DueOn }], pause.Steps());
    }
}

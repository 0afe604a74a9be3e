namespace Deadlines.Tests;

/// <summary>The words are for the person who asked: they are part of what we promise.</summary>
public class How_a_date_is_explained
{
    [Fact]
    public void A_plain_month() => Explains(
        new() { ReceivedOn = 3.March(2026) },
        ("T1", "We received your request on Tuesday 3 March 2026.", 3.March(2026)),
        ("S2", "One month later is Friday 3 April 2026.", 3.April(2026)),
        ("T4", "That is a bank holiday (Good Friday), so the date moves to the next working day: Tuesday 7 April 2026.", 7.April(2026)),
        ("T5", "We must reply by the end of Tuesday 7 April 2026.", 7.April(2026)));

    [Fact]
    public void A_month_that_is_too_short() => Explains(
        new() { ReceivedOn = 31.January(2026), AnsweredOn = 2.March(2026) },
        ("T1", "We received your request on Saturday 31 January 2026.", 31.January(2026)),
        ("S2", "One month later there is no 31st, so the last day of the month counts: Saturday 28 February 2026.", 28.February(2026)),
        ("T4", "That is a Saturday, so the date moves to the next working day: Monday 2 March 2026.", 2.March(2026)),
        ("T5", "The last day to reply was Monday 2 March 2026.", 2.March(2026)),
        ("T5", "We replied on Monday 2 March 2026, in time.", null));

    [Fact]
    public void Proof_and_fee() => Explains(
        new()
        {
            ReceivedOn = 1.June(2026),
            Identity = [new(2.June(2026), 5.June(2026))],
            Authority = [new(1.June(2026), 20.May(2026))],
            Fee = [new(9.June(2026), 8.June(2026))],
            AnsweredOn = 9.July(2026),
        },
        ("T1", "We received your request on Monday 1 June 2026.", 1.June(2026)),
        ("S3", "We already had proof of authority to ask for this person's information on Wednesday 20 May 2026, before your request.", 20.May(2026)),
        ("S3", "We asked for proof of your identity on Tuesday 2 June 2026 and received it on Friday 5 June 2026.", 5.June(2026)),
        ("S3", "We received the fee on Monday 8 June 2026.", 8.June(2026)),
        ("S3", "The time limit starts on the latest of these days: Monday 8 June 2026.", 8.June(2026)),
        ("S2", "One month later is Wednesday 8 July 2026.", 8.July(2026)),
        ("T5", "The last day to reply was Wednesday 8 July 2026.", 8.July(2026)),
        ("T5", "We replied on Thursday 9 July 2026, 1 day late.", null));

    [Fact]
    public void A_limit_that_has_not_started() => Explains(
        new()
        {
            ReceivedOn = 1.June(2026),
            Identity = [new(2.June(2026), null), new(9.June(2026), null)],
            Fee = [new(3.June(2026), null)],
            Clarifications = [new(8.June(2026), null), new(4.June(2026), 5.June(2026))],
            ExtensionNoticeGivenOn = 10.June(2026),
        },
        ("T1", "We received your request on Monday 1 June 2026.", 1.June(2026)),
        ("S3", "We asked for proof of your identity on Tuesday 2 June 2026 and are waiting for it.", null),
        ("S3", "We asked for the fee on Wednesday 3 June 2026 and are waiting for it.", null),
        ("S3", "We asked for proof of your identity on Tuesday 9 June 2026 and are waiting for it.", null),
        ("S5", "We told you on Wednesday 10 June 2026 that we need more time. The limit will be three months instead of one.", null),
        ("S7", "We asked you on Thursday 4 June 2026 which information you want and you answered on Friday 5 June 2026.", null),
        ("S7", "We asked you on Monday 8 June 2026 which information you want and are waiting for your answer.", null),
        ("S3", "The time limit starts on the day we have proof of your identity and the fee. Until then there is no date to reply by.", null),
        ("S9", "If we do not have that by Thursday 2 July 2026, we will ask again or decide how to go on without it.", 2.July(2026)));

    [Fact]
    public void A_request_taken_back() => Explains(
        new() { ReceivedOn = 1.June(2026), Identity = [new(2.June(2026), null)], WithdrawnOn = 5.June(2026) },
        ("T1", "We received your request on Monday 1 June 2026.", 1.June(2026)),
        ("S3", "We asked for proof of your identity on Tuesday 2 June 2026.", null),
        ("T5", "You took your request back on Friday 5 June 2026, so there is no date to reply by.", null));

    [Theory, MemberData(nameof(TakenBackForNothing))]
    public void A_request_taken_back_at_the_wrong_time(AccessRequestFacts facts, string sentence) => Assert.Equal(sentence, TheClock.Of(facts).Sentences()[^1]);

    public static TheoryData<AccessRequestFacts, string> TakenBackForNothing => new()
    {
        { new() { ReceivedOn = 1.June(2026), AnsweredOn = 4.June(2026), WithdrawnOn = 5.June(2026) }, "You took your request back on Friday 5 June 2026, but we had replied." },
        { new() { ReceivedOn = 1.June(2026), WithdrawnOn = 31.May(2026) }, "It is recorded that you took your request back on Sunday 31 May 2026, before we had it, so that does not count." },
    };

    [Fact]
    public void Pauses_and_an_extension() => Explains(
        new()
        {
            ReceivedOn = 30.November(2026),
            ExtensionNoticeGivenOn = 2.December(2026),
            Clarifications = [new(7.December(2026), 10.December(2026)), new(9.December(2026), 11.December(2026))],
        },
        ("T1", "We received your request on Monday 30 November 2026.", 30.November(2026)),
        ("S2", "One month later is Wednesday 30 December 2026.", 30.December(2026)),
        ("S5", "We told you on Wednesday 2 December 2026 that we need more time. Three months from the start there is no 30th, so the last day of the month counts: Sunday 28 February 2027.", 28.February(2027)),
        ("S7", "We asked you on Monday 7 December 2026 which information you want and you answered on Thursday 10 December 2026.", null),
        ("S7", "We asked you on Wednesday 9 December 2026 which information you want and you answered on Friday 11 December 2026.", null),
        ("S8", "4 days of that waiting lie inside the time limit and do not count, so the date becomes Thursday 4 March 2027.", 4.March(2027)),
        ("T5", "We must reply by the end of Thursday 4 March 2027.", 4.March(2027)));

    [Fact]
    public void A_stopped_clock() => Explains(
        new() { ReceivedOn = 1.September(2026), Clarifications = [new(3.September(2026), 4.September(2026)), new(30.September(2026), null)] },
        ("T1", "We received your request on Tuesday 1 September 2026.", 1.September(2026)),
        ("S2", "One month later is Thursday 1 October 2026.", 1.October(2026)),
        ("S7", "We asked you on Thursday 3 September 2026 which information you want and you answered on Friday 4 September 2026.", null),
        ("S7", "We asked you on Wednesday 30 September 2026 which information you want and are waiting for your answer.", null),
        ("S8", "1 day of that waiting lies inside the time limit and does not count, so the date becomes Friday 2 October 2026.", 2.October(2026)),
        ("S8", "The clock stopped on Wednesday 30 September 2026 with 2 days left. It runs on when you answer.", null),
        ("S9", "If you have not answered by Friday 30 October 2026, we will ask again or decide how to go on without it.", 30.October(2026)));

    [Fact]
    public void Questions_that_change_nothing() => Explains(
        new() { ReceivedOn = 1.September(2026), Clarifications = [new(3.September(2026), 3.September(2026)), new(4.September(2026), 2.September(2026)), new(2.October(2026), null)] },
        ("T1", "We received your request on Tuesday 1 September 2026.", 1.September(2026)),
        ("S2", "One month later is Thursday 1 October 2026.", 1.October(2026)),
        ("S7", "We asked you on Thursday 3 September 2026 which information you want and you answered on Thursday 3 September 2026.", null),
        ("S7", "We asked you on Friday 4 September 2026 which information you want; your answer is recorded for Wednesday 2 September 2026, before we asked.", null),
        ("S7", "We asked you on Friday 2 October 2026 which information you want, but the time limit had ended on Thursday 1 October 2026, so it does not change the date.", null),
        ("S8", "No whole day of that waiting lies inside the time limit, so the date does not change.", null),
        ("T5", "We must reply by the end of Thursday 1 October 2026.", 1.October(2026)));

    [Fact]
    public void A_question_that_came_too_late() => Explains(
        new() { ReceivedOn = 1.September(2026), Clarifications = [new(2.October(2026), 5.October(2026))] },
        ("T1", "We received your request on Tuesday 1 September 2026.", 1.September(2026)),
        ("S2", "One month later is Thursday 1 October 2026.", 1.October(2026)),
        ("S7", "We asked you on Friday 2 October 2026 which information you want, but the time limit had ended on Thursday 1 October 2026, so it does not change the date.", null),
        ("T5", "We must reply by the end of Thursday 1 October 2026.", 1.October(2026)));

    [Fact]
    public void Proof_shown_on_the_day_of_the_request() => Assert.Equal(
        "We asked for proof of your identity on Tuesday 1 September 2026 and received it on Tuesday 1 September 2026.",
        TheClock.Of(new() { ReceivedOn = 1.September(2026), Identity = [new(1.September(2026), 1.September(2026))] }).Sentences()[1]);

    [Fact]
    public void What_came_after_the_reply() => Explains(
        new()
        {
            ReceivedOn = 1.September(2026),
            Identity = [new(10.September(2026), 12.September(2026))],
            Clarifications = [new(3.September(2026), 15.September(2026))],
            ExtensionNoticeGivenOn = 11.September(2026),
            AnsweredOn = 9.September(2026),
        },
        ("T1", "We received your request on Tuesday 1 September 2026.", 1.September(2026)),
        ("S3", "We asked for proof of your identity on Thursday 10 September 2026, but we replied on Wednesday 9 September 2026, so it does not change the date.", null),
        ("S2", "One month later is Thursday 1 October 2026.", 1.October(2026)),
        ("S6", "We told you on Friday 11 September 2026 that we need more time, but we replied on Wednesday 9 September 2026. The limit stays at one month.", null),
        ("S7", "We asked you on Thursday 3 September 2026 which information you want and replied without waiting for it.", null),
        ("T5", "We replied on Wednesday 9 September 2026, while the clock was stopped.", null));

    [Fact]
    public void What_came_before_the_request()
    {
        var facts = new AccessRequestFacts { ReceivedOn = 1.September(2026), ExtensionNoticeGivenOn = 31.August(2026), AnsweredOn = 31.August(2026) };

        Assert.Equal(ClockStatus.Running, TheClock.Of(facts).Status);
        Explains(
            facts,
            ("T1", "We received your request on Tuesday 1 September 2026.", 1.September(2026)),
            ("S2", "One month later is Thursday 1 October 2026.", 1.October(2026)),
            ("S6", "We told you on Monday 31 August 2026 that we need more time, but that was before we had your request. The limit stays at one month.", null),
            ("T5", "We must reply by the end of Thursday 1 October 2026.", 1.October(2026)),
            ("T5", "A reply is recorded for Monday 31 August 2026, before we had your request, so it does not count.", null));
    }

    [Fact]
    public void Holidays_still_to_be_announced() =>
        Assert.Equal(
            [
                "Not all bank holidays so far ahead are announced yet. If one is added, we will work the date out again and tell you.",
                "We must reply by the end of Wednesday 1 August 2029.",
            ],
            TheClock.Received(1.July(2029)).Sentences()[^2..]);

    [Theory, MemberData(nameof(Waiting))]
    public void Holidays_still_to_be_announced_while_we_wait(AccessRequestFacts facts) => Assert.Equal("H1", TheClock.Of(facts).Steps[^1].Rule);

    public static TheoryData<AccessRequestFacts> Waiting => new()
    {
        new AccessRequestFacts { ReceivedOn = 1.July(2029), Identity = [new(2.July(2029), null)] },
        new AccessRequestFacts { ReceivedOn = 1.July(2029), Clarifications = [new(2.July(2029), null)] },
    };

    [Fact]
    public void Nothing_is_announced_for_a_request_that_is_answered()
    {
        var clock = TheClock.Of(new() { ReceivedOn = 1.July(2029), AnsweredOn = 3.July(2029) });

        Assert.True(clock.Provisional);
        Assert.Equal("We replied on Tuesday 3 July 2029, in time.", clock.Sentences()[^1]);
    }

    [Theory, MemberData(nameof(Choices))]
    public void A_choice_that_is_not_the_default(AccessRequestSettings settings, string rule, string sentence)
    {
        var clock = TheClock.Of(
            new()
            {
                ReceivedOn = 31.January(2026),
                Identity = [new(2.February(2026), 5.February(2026))],
                Clarifications = [new(10.February(2026), 17.February(2026))],
                ExtensionNoticeGivenOn = 1.March(2026),
            },
            settings);

        Assert.Contains((rule, sentence), clock.Steps.Select(step => (step.Rule, step.Text)));
    }

    public static TheoryData<AccessRequestSettings, string, string> Choices => new()
    {
        { new() { CountFrom = CountFrom.TheDayAfter }, "A1", "We count from the day after: Friday 6 February 2026." },
        { new() { CountFrom = CountFrom.TheDayAfter }, "S2", "One month later is Friday 6 March 2026." },
        { new() { PauseCounting = PauseCounting.Inclusive }, "S8", "8 days of that waiting lie inside the time limit and do not count, so the date becomes Wednesday 13 May 2026." },
        { new() { ExtensionBase = ExtensionBase.EndOfFirstMonth }, "A6", "We told you on Sunday 1 March 2026 that we need more time. Two months after that is Tuesday 5 May 2026." },
        { new() { IdentityCheck = IdentityCheck.StopsTheClock }, "S7", "We asked for proof of your identity on Monday 2 February 2026 and received it on Thursday 5 February 2026." },
        { new() { IdentityCheck = IdentityCheck.StopsTheClock }, "S8", "10 days of that waiting lie inside the time limit and do not count, so the date becomes Sunday 10 May 2026." },
        { new() { ClarificationNeeds = ClarificationNeeds.AReasonAndMuchInformation }, "S7", "We asked you on Tuesday 10 February 2026 which information you want, but we do not hold a large amount of information about you, so it does not change the date." },
        { new() { PausesEarlierRequests = false }, "S7", "We asked you on Tuesday 10 February 2026 which information you want, but we received your request before Thursday 5 February 2026, when questions did not stop the clock, so it does not change the date." },
    };

    [Fact]
    public void Days_added_after_the_move()
    {
        var facts = new AccessRequestFacts { ReceivedOn = 27.November(2026), Clarifications = [new(1.December(2026), 8.December(2026))] };

        Assert.Equal(
            [
                "That is a Sunday, so the date moves to the next working day: Tuesday 29 December 2026.",
                "7 days of that waiting lie inside the time limit and do not count, so the date becomes Tuesday 5 January 2027.",
                "We must reply by the end of Tuesday 5 January 2027.",
            ],
            TheClock.Of(facts, new() { PauseAdded = PauseAdded.AfterMoving }).Sentences()[^3..]);
    }

    [Fact]
    public void Every_step_names_its_source()
    {
        var clock = TheClock.Of(new()
        {
            ReceivedOn = 31.January(2026),
            Identity = [new(1.February(2026), 31.January(2026))],
            Authority = [new(1.February(2026), 31.January(2026))],
            Fee = [new(1.February(2026), 31.January(2026))],
            Clarifications = [new(2.February(2026), 3.February(2026))],
            ExtensionNoticeGivenOn = 1.June(2026),
        });

        Assert.Equal(
            [
                ("T1", "UK GDPR Art 12A(2)(a)"), ("S3", "UK GDPR Art 12(6) and 12A(2)(b)"), ("S3", "ICO, Right of access (8 December 2025)"),
                ("S3", "UK GDPR Art 12(5) and 12A(2)(c)"), ("S3", "UK GDPR Art 12A(2)"), ("S2", "UK GDPR Art 12(3) and 12A(1)"),
                ("S6", "UK GDPR Art 12A(4)"), ("S7", "UK GDPR Art 12A(5)"), ("S8", "UK GDPR Art 12A(5)(b)"),
                ("T4", "ICO, Right of access (8 December 2025)"), ("T5", "UK GDPR Art 12(3)"),
            ],
            clock.Steps.Select(step => (step.Rule, step.Source)));
    }

    [Fact]
    public void Proof_of_identity_that_stops_the_clock_names_its_source() => Assert.Contains(
        ("S7", "UK GDPR Art 12(6)"),
        TheClock.Of(new() { ReceivedOn = 1.June(2026), Identity = [new(2.June(2026), null)] }, new() { IdentityCheck = IdentityCheck.StopsTheClock })
            .Steps.Select(step => (step.Rule, step.Source)));

    [Fact]
    public void In_English_whatever_the_machine_speaks()
    {
        var usual = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("cy-GB");
            Assert.Equal("We received your request on Tuesday 3 March 2026.", TheClock.Received(3.March(2026)).Sentences()[0]);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = usual;
        }
    }

    static void Explains(AccessRequestFacts facts, params (string Rule, string Text, DateOnly? Date)[] steps) =>
        Assert.Equal(steps, TheClock.Of(facts).Steps.Select(step => (step.Rule, step.Text, step.Date)));
}

using System.Text.Json;
using CsCheck;

namespace Deadlines.Tests;

/// <summary>A rule by its name, on facts as JSON: what is wrong with them is an answer too, never an exception.</summary>
public class Asking_the_rulebook
{
    const string ADate = "a date from 1900 to 2199, like 2026-03-31";
    const string AnInstant = "a date and time from 1900 to 2199 with its offset, like 2026-03-31T09:00:00Z";

    [Theory, MemberData(nameof(Faults))]
    public void Is_refused_in_plain_words(string rule, string input, string? member, string message, string because)
    {
        var errors = TheRulebook.Errors(rule, input);

        Assert.True(errors.SequenceEqual([new(member, message)]), $"{string.Join(", ", errors)}: {because}");
    }

    public static TheoryData<string, string, string?, string, string> Faults => new()
    {
        { "sar.base", "{}", "received", $"Enter received as {ADate}", "missing" },
        { "sar.base", """{"recieved":"2026-03-31"}""", "received", $"Enter received as {ADate}", "misspelt" },
        { "sar.base", """{"received":null}""", "received", $"Enter received as {ADate}", "null is missing" },
        { "sar.base", """{"received":"31/03/2026"}""", "received", $"Enter received as {ADate}", "written otherwise" },
        { "sar.base", """{"received":"2026-02-29"}""", "received", $"Enter received as {ADate}", "no such day" },
        { "sar.base", """{"received":20260331}""", "received", $"Enter received as {ADate}", "a number" },
        { "sar.base", """{"received":"1899-12-31"}""", "received", $"Enter received as {ADate}", "too early" },
        { "sar.base", """{"received":"2200-01-01"}""", "received", $"Enter received as {ADate}", "too late" },
        { "sar.base", """{"received":"\ud800"}""", null, "Enter the input as an object", "half a character" },
        { "sar.base", """{"received":"2026-03-31","\ud800":[1]}""", null, "Enter the input as an object", "half a character in a name" },
        { "sar.base", """{"received":"2026-03-31","clarifications":["\ud800"]}""", null, "Enter the input as an object", "half a character in a list" },
        { "sar.base", "[]", null, "Enter the input as an object", "a list" },
        { "sar.base", "null", null, "Enter the input as an object", "nothing" },
        { "sar.base", """{"received":"2026-03-31","division":"wales"}""", "division", "Enter division as england-and-wales, scotland or northern-ireland", "no such nation" },
        { "sar.base", """{"received":"2026-03-31","division":1}""", "division", "Enter division as england-and-wales, scotland or northern-ireland", "a number" },
        { "sar.base", """{"received":"2026-03-31","extended":"yes"}""", "extended", "Enter extended as true or false", "a word" },
        { "sar.base", """{"received":"2026-03-31","asOf":"2026-03-30"}""", "asOf", "Enter asOf as the day of receipt or a later one", "before there was anything to know" },
        { "sar.base", """{"received":"2026-03-31","settings":{"A17":"yes"}}""", "settings.A17", "There is no setting A17: they are A1 to A16", "no such setting" },
        { "sar.base", """{"received":"2026-03-31","settings":{"A4":"both"}}""", "settings.A4", "Enter settings.A4 as elapsed or inclusive", "no such choice" },
        { "sar.base", """{"received":"2026-03-31","settings":["A4"]}""", "settings", "Enter settings as an object", "a list" },
        { "sar.baseFromInstant", """{"received":"2026-03-31"}""", "receivedAt", $"Enter receivedAt as {AnInstant}", "a day is no instant" },
        { "sar.baseFromInstant", """{"receivedAt":"2026-03-31T09:00:00"}""", "receivedAt", $"Enter receivedAt as {AnInstant}", "no offset" },
        { "sar.baseFromInstant", """{"receivedAt":"2026-03-31"}""", "receivedAt", $"Enter receivedAt as {AnInstant}", "no time" },
        { "sar.baseFromInstant", """{"receivedAt":"noon at -1"}""", "receivedAt", $"Enter receivedAt as {AnInstant}", "nothing like it" },
        { "sar.baseFromInstant", """{"receivedAt":"0001-01-01T00:00:00Z"}""", "receivedAt", $"Enter receivedAt as {AnInstant}", "too early" },
        { "sar.baseFromInstant", """{"receivedAt":7}""", "receivedAt", $"Enter receivedAt as {AnInstant}", "a number" },
        { "sar.extensionNotice", """{"received":"2026-03-31"}""", "noticeGiven", $"Enter noticeGiven as {ADate}", "missing" },
        { "sar.extensionNotice", """{"received":"2026-03-31","noticeGiven":"soon"}""", "noticeGiven", $"Enter noticeGiven as {ADate}", "said once though read twice" },
        { "sar.paused", """{"received":"2026-03-31","clarifications":[{"answered":"2026-04-01"}]}""", "clarifications[0].requested", $"Enter clarifications[0].requested as {ADate}", "missing in a list" },
        { "sar.paused", """{"received":"2026-03-31","clarifications":[{"requested":"2026-04-01"},{"requested":"2026-04-01","answered":7}]}""", "clarifications[1].answered", $"Enter clarifications[1].answered as {ADate}", "the second of a list" },
        { "sar.paused", """{"received":"2026-03-31","clarifications":["2026-04-01"]}""", "clarifications[0]", "Enter clarifications[0] as an object", "a list of something else" },
        { "sar.paused", """{"received":"2026-03-31","clarifications":"2026-04-01"}""", "clarifications", "Enter clarifications as a list of no more than 100", "no list" },
        { "sar.paused", """{"received":"2026-03-31","pauseCounting":"literal"}""", "pauseCounting", "Enter pauseCounting as elapsed or inclusive", "no such counting" },
        { "sar.pauseOpen", """{"received":"2026-03-31"}""", "clarificationRequested", $"Enter clarificationRequested as {ADate}", "missing" },
        { "sar.identityAsPause", """{"received":"2026-03-31"}""", "identityRequested", $"Enter identityRequested as {ADate}", "missing" },
        { "rights.base", """{"received":"2026-03-31"}""", "right", "Enter right as access, rectification, erasure, restriction, portability, objection, automated-decision, automated-decisions or automated-decision-making", "missing" },
        { "rights.base", """{"received":"2026-03-31","right":"silence"}""", "right", "Enter right as access, rectification, erasure, restriction, portability, objection, automated-decision, automated-decisions or automated-decision-making", "no such right" },
        { "complaint.ackFromInstant", "{}", "receivedAt", $"Enter receivedAt as {AnInstant}", "missing" },
        { "breach.ico72h", "{}", "awareAt", $"Enter awareAt as {AnInstant}", "missing" },
        { "breach.ico72h", """{"awareAt":"2026-11-20T16:30:00Z","mode":"working days"}""", "mode", "Enter mode as exact or whole-hours", "no such mode" },
        { "breach.lateReasonsRequired", """{"awareAt":"2026-11-20T16:30:00Z"}""", "notifiedAt", $"Enter notifiedAt as {AnInstant}", "missing" },
        { "warning.lastLiveDay", """{"issued":"2026-03-31"}""", "months", "Enter months as a whole number from 1 to 1200", "missing" },
        { "warning.lastLiveDay", """{"issued":"2026-03-31","months":0}""", "months", "Enter months as a whole number from 1 to 1200", "none" },
        { "warning.lastLiveDay", """{"issued":"2026-03-31","months":1201}""", "months", "Enter months as a whole number from 1 to 1200", "too many" },
        { "warning.lastLiveDay", """{"issued":"2026-03-31","months":"6"}""", "months", "Enter months as a whole number from 1 to 1200", "a word" },
        { "warning.lastLiveDay", """{"issued":"2026-03-31","level":"oral"}""", "level", "Enter level as first-written or final", "no such level" },
        { "retention.disposalReview", """{"trigger":"2026-03-31","record":"diary"}""", "record", "Enter record as rights-case, rights-case-contested, identity-evidence, disclosed-bundle, complaint, breach, disciplinary-upheld, disciplinary-no-case, volunteer-conduct, volunteer-removed, safeguarding-allegation, withdrawn-submission or superseded-policy", "no such record" },
        { "retention.disposalReview", """{"trigger":"2026-03-31","months":-1}""", "months", "Enter months as a whole number from 0 to 1200", "less than none" },
        { "retention.disposalReview", """{"trigger":"2026-03-31"}""", "years", "Enter years as a number from 0 to 100 that makes whole months", "missing" },
        { "retention.disposalReview", """{"trigger":"2026-03-31","years":0.3}""", "years", "Enter years as a number from 0 to 100 that makes whole months", "no whole months" },
        { "retention.disposalReview", """{"trigger":"2026-03-31","years":-1}""", "years", "Enter years as a number from 0 to 100 that makes whole months", "less than none" },
        { "retention.disposalReview", """{"trigger":"2026-03-31","years":100.5}""", "years", "Enter years as a number from 0 to 100 that makes whole months", "too many" },
        { "retention.disposalReview", """{"trigger":"2026-03-31","years":"3"}""", "years", "Enter years as a number from 0 to 100 that makes whole months", "a word" },
        { "workingDays.add", """{"from":"2026-03-31","days":1.5}""", "days", "Enter days as a whole number from 0 to 10000", "half a day" },
        { "workingDays.add", """{"from":"2026-03-31","days":-1}""", "days", "Enter days as a whole number from 0 to 10000", "backwards" },
        { "workingDays.add", """{"from":"2026-03-31","days":1e400}""", "days", "Enter days as a whole number from 0 to 10000", "beyond counting" },
        { "policy.review", """{"lastReviewed":"2026-03-31","intervalMonths":0}""", "intervalMonths", "Enter intervalMonths as a whole number from 1 to 1200", "no interval" },
        { "holidays.easterSunday", """{"year":1582}""", "year", "Enter year as a whole number from 1583 to 9999", "before the Gregorian calendar" },
        { "holidays.list", """{"year":2200}""", "year", "Enter year as a whole number from 1900 to 2199", "too far" },
    };

    [Fact]
    public void Is_refused_for_a_rule_there_is_not()
    {
        var error = Assert.Single(TheRulebook.Errors("sar.bass", "{}"));

        Assert.Null(error.Member);
        Assert.StartsWith("There is no rule sar.bass: choose sar.base, sar.baseFromInstant, ", error.Message);
        Assert.EndsWith(" or holidays.list", error.Message);
    }

    [Fact]
    public void Finds_every_fault_at_once() => Assert.Equal(
        ["from", "days", "division"],
        TheRulebook.Errors("workingDays.add", """{"days":"two","division":"mars"}""").Select(error => error.Member));

    [Fact]
    public void Names_what_the_rule_does_not_use() => Assert.Equal(
        ["note", "feesPaid"],
        TheRulebook.Answer("sar.base", """{"note":"","received":"2026-03-31","feesPaid":"2026-04-07","division":"scotland","extended":false}""").Unused);

    [Fact]
    public void Takes_no_more_questions_than_a_case_has()
    {
        string Asked(int count) => JsonSerializer.Serialize(new
        {
            received = "2026-03-31",
            clarifications = Enumerable.Repeat(new { requested = "2026-04-01", answered = "2026-04-02" }, count),
        });

        Assert.Equal("1", TheRulebook.Answer("sar.paused", Asked(100)).Key("pausedDays"));
        Assert.Equal("clarifications", Assert.Single(TheRulebook.Errors("sar.paused", Asked(101))).Member);
    }

    [Fact]
    public void Works_under_the_settings_of_the_day()
    {
        var history = new SettingsHistory([new(1.September(2026), "A2", "no")]);

        Assert.Equal("2026-10-05", TheRulebook.Answer("sar.base", """{"received":"2026-08-31","clarifications":[{"requested":"2026-09-01","answered":"2026-09-04"}]}""", history).Key("due"));
        Assert.Equal("2026-10-03", TheRulebook.Answer("sar.base", """{"received":"2026-09-03"}""", history).Key("due"));
        Assert.Equal("2026-10-05", TheRulebook.Answer("sar.base", """{"received":"2026-09-03","settings":{"A2":"yes"}}""", history).Key("due"));
    }

    [Fact]
    public void Answers_with_its_steps()
    {
        var answer = TheRulebook.Answer("sar.base", """{"received":"2026-03-03"}""");

        Assert.Equal(TheClock.Received(3.March(2026)).Steps, answer.Steps);
        Assert.Equal(
            """{"rule":"S2","source":"UK GDPR Art 12(3) and 12A(1)","text":"One month later is Friday 3 April 2026.","date":"2026-04-03"}""",
            answer.Result["steps"]![1]!.ToJsonString());
    }

    [Fact]
    public void Says_where_it_supposes_a_day()
    {
        var answer = TheRulebook.Answer("sar.extended", """{"received":"2026-01-15"}""");

        Assert.Equal(
            new("S6", "UK GDPR Art 12A(4)", "The day of the notice is not given. We suppose one on which it was in time.", null),
            answer.Steps[0]);
        Assert.DoesNotContain(TheRulebook.Answer("sar.extended", """{"received":"2026-01-15","noticeGiven":"2026-01-20"}""").Steps, step => step.Rule is "S6");
        Assert.DoesNotContain(TheRulebook.Answer("sar.base", """{"received":"2026-01-15","noticeGiven":"2026-01-20","extended":true}""").Steps, step => step.Rule is "S6");
    }

    /// <summary>Members of any kind where dates, numbers, words, lists and objects are expected.</summary>
    [Fact]
    public void Is_never_an_exception()
    {
        string[] names =
        [
             "received", "receivedAt", "clarifications", "requested", "answered", "noticeGiven", "asOf", "extended", "right", "awareAt", "notifiedAt", "identityRequested",
            "mode", "issued", "months", "level", "proposed", "from", "days", "trigger", "years", "record", "legalHold", "lastReviewed", "year", "division", "settings", "A4", "\\ud83d",
        ];
        var value = OneOf("null", "true", "7", "-1", "1e99", "[]", "{}", "[{}]", "[7]", "\"\"", "\"scotland\"", "\"2026-03-31\"", "\"2199-12-31\"", "\"2199-12-31T23:59:59Z\"",
            "\"1900-01-01\"", "\"1900-01-01T00:00:00+14:00\"", "[{\"requested\":\"2199-12-31\",\"answered\":\"1900-01-01\"}]", "{\"A4\":\"inclusive\"}");
        var member = Gen.Select(OneOf(names), value, (name, json) => $"\"{name}\":{json}");

        Gen.Select(OneOf([.. Rulebook.Names, "none"]), member.Array[0, 8])
            .Sample((rule, members) => TheRulebook.Calculate(rule, $"{{{string.Join(',', members)}}}") is Calculation.Answer or Calculation.Refusal { Errors: not [] });
    }

    [Fact]
    public void Has_an_answer_from_2018_to_2100()
    {
        for (var day = 1.January(2018); day <= 31.December(2100); day = day.AddDays(41))
        {
            foreach (var rule in Rulebook.Names)
            {
                var (date, at) = ($"{day:yyyy-MM-dd}", $"{day:yyyy-MM-dd}T00:30:00Z");
                var input = $$"""
                    {
                      "received": "{{date}}", "receivedAt": "{{at}}", "noticeGiven": "{{date}}", "identityRequested": "{{date}}", "identityReceived": "{{date}}",
                      "clarificationRequested": "{{date}}", "right": "erasure", "awareAt": "{{at}}", "notifiedAt": "{{at}}", "issued": "{{date}}", "months": 6,
                      "proposed": "{{date}}", "from": "{{date}}", "days": 20, "trigger": "{{date}}", "years": 6, "lastReviewed": "{{date}}", "year": {{day.Year}}
                    }
                    """;
                var answer = TheRulebook.Answer(rule, input);
                Assert.NotEmpty(answer.Steps);
                Assert.All(answer.Steps, step => Assert.True(step is { Rule.Length: > 0, Source.Length: > 0, Text: [.., '.'] }));
            }
        }
    }

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}

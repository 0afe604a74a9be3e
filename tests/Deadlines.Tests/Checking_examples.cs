namespace Deadlines.Tests;

/// <summary>What <c>ops/check-deadlines</c> prints, run in process.</summary>
public sealed class Checking_examples : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Passes_our_own()
    {
        var (status, output, errors) = Run(Worked_examples.File);

        Assert.Equal((0, ""), (status, errors));
        Assert.Matches("^[0-9]{3} passed, 0 failed$", Assert.Single(output));
    }

    [Fact]
    public void Prints_a_line_for_each_difference_with_our_explanation()
    {
        var (status, output, _) = Check("""
            [
              {"id": "right", "rule": "sar.base", "input": {"received": "2026-01-15"}, "expected": {"due": "2026-02-16"}},
              {"id": "wrong", "rule": "sar.base", "input": {"received": "2026-01-31", "feesPaid": "2026-02-01"}, "expected": {"due": "2026-02-28", "nominalDue": "2026-02-28", "pausedDays": 1}}
            ]
            """);

        const string Because = "Ours because: [T1] We received your request on Saturday 31 January 2026. [S2] One month later there is no 31st, so the last day of the month counts: "
            + "Saturday 28 February 2026. [T4] That is a Saturday, so the date moves to the next working day: Monday 2 March 2026. "
            + "[T5] We must reply by the end of Monday 2 March 2026. Not used by this rule: feesPaid.";
        Assert.Equal(1, status);
        Assert.Equal(
            [
                $"wrong sar.base: due expected \"2026-02-28\", ours \"2026-03-02\". {Because}",
                $"wrong sar.base: pausedDays expected 1, ours 0. {Because}",
                "1 passed, 1 failed",
            ],
            output);
    }

    [Theory, MemberData(nameof(Uncalculated))]
    public void Prints_a_line_for_what_cannot_be_calculated(string example, string line)
    {
        var (status, output, _) = Check($"[{example}]");

        Assert.Equal(1, status);
        Assert.StartsWith(line, output[0]);
        Assert.Equal(["0 passed, 1 failed"], output[1..]);
    }

    public static TheoryData<string, string> Uncalculated => new()
    {
        { """{"rule": "sar.bass", "input": {}, "expected": {}}""", "example 1 sar.bass: not calculated. There is no rule sar.bass: choose sar.base, " },
        { """{"rule": "sar.extensionNotice", "input": {}, "expected": {}}""", "example 1 sar.extensionNotice: not calculated. Enter noticeGiven as a date from 1900 to 2199, like 2026-03-31. Enter received as a date from 1900 to 2199, like 2026-03-31." },
        { """{"id": "x\ny", "rule": "workingDays.add", "input": {"from": "2026-04-02", "days": 1}, "expected": {"due": "2026-04-07"}}""", "x y workingDays.add: due is not answered by this rule, only date, provisional, calendarVersion, steps." },
        { """{"rule": "workingDays.add", "input": {"from": "2026-04-02", "days": 1}, "division": "mars", "expected": {}}""", "example 1 workingDays.add: not calculated. Enter division as england-and-wales, scotland or northern-ireland." },
    };

    [Theory, MemberData(nameof(Comparisons))]
    public void Compares_by_meaning(string rule, string input, string expected, bool same, string because) =>
        Assert.True((Check($$"""[{"rule": "{{rule}}", "input": {{input}}, "expected": {{expected}} }]""").Status is 0) == same, because);

    public static TheoryData<string, string, string, bool, string> Comparisons => new()
    {
        { "sar.base", """{"received": "2026-01-15"}""", """{"pausedDays": 0.0}""", true, "a number is a number" },
        { "sar.base", """{"received": "2026-01-15"}""", """{"pausedDays": "0"}""", false, "a text is no number" },
        { "sar.base", """{"received": "2026-01-15"}""", """{"stoppedOn": null}""", true, "nothing is nothing" },
        { "sar.base", """{"received": "2026-01-15"}""", """{"due": null}""", false, "a date is not nothing" },
        { "sar.base", """{"received": "2026-01-15"}""", "{}", true, "nothing expected" },
        { "sar.base", """{"received": "2026-01-15"}""", """{"steps": []}""", false, "lists of different lengths" },
        { "breach.ico72h", """{"awareAt": "2026-11-20T16:30:00Z"}""", """{"dueAtUtc": "2026-11-23T16:30:00.000+00:00"}""", true, "one instant, spelt otherwise" },
        { "breach.ico72h", """{"awareAt": "2026-11-20T16:30:00Z"}""", """{"dueAtUtc": "2026-11-23T17:30:00+01:00"}""", false, "one instant, elsewhere" },
        { "breach.ico72h", """{"awareAt": "2026-11-20T16:30:00Z"}""", """{"dueAtUtc": "2026-11-23"}""", false, "a day is no instant" },
        { "policy.review", """{"lastReviewed": "2025-03-10"}""", """{"reminders": ["2026-12-10", "2027-02-08", "2027-03-03"]}""", true, "a list" },
        { "policy.review", """{"lastReviewed": "2025-03-10"}""", """{"reminders": ["2027-02-08", "2026-12-10", "2027-03-03"]}""", false, "a list in another order" },
        { "policy.review", """{"lastReviewed": "2025-03-10"}""", """{"steps": [{"rule": "P1"}, {"date": "2026-12-10"}, {}, {}, {}]}""", true, "parts of the steps" },
        { "policy.review", """{"lastReviewed": "2025-03-10"}""", """{"steps": [{"rule": "P2"}, {}, {}, {}, {}]}""", false, "another step" },
        { "policy.review", """{"lastReviewed": "2025-03-10"}""", """{"steps": [{"law": "P1"}, {}, {}, {}, {}]}""", false, "a part that steps do not have" },
    };

    [Theory, MemberData(nameof(Divisions))]
    public void Takes_the_division_from_the_input_or_from_beside_it(string example, string due) =>
        Assert.Equal(0, Check($$"""[{"rule": "sar.base", "expected": {"due": "{{due}}"}, {{example}}}]""").Status);

    public static TheoryData<string, string> Divisions => new()
    {
        { """ "input": {"received": "2026-12-01"} """, "2027-01-04" },
        { """ "input": {"received": "2026-12-01"}, "division": "scotland" """, "2027-01-05" },
        { """ "input": {"received": "2026-12-01", "division": "scotland"} """, "2027-01-05" },
        { """ "input": {"received": "2026-12-01", "division": "scotland"}, "division": "england-and-wales" """, "2027-01-05" },
    };

    [Theory, MemberData(nameof(WrongFiles))]
    public void Stops_at_a_wrong_file_with_one_line(string content, string line, string because)
    {
        var (status, output, errors) = Check(content);

        Assert.True((status, errors) == (2, $"{file}: {line}{Environment.NewLine}"), $"{errors}: {because}");
        Assert.Empty(output);
    }

    public static TheoryData<string, string, string> WrongFiles => new()
    {
        { "", "cannot be read as JSON (line 1)", "empty" },
        { "[\n{,\n]", "cannot be read as JSON (line 2)", "broken" },
        { """[{"rule": "sar.base", "rule": "sar.paused"}]""", "cannot be read as JSON, or has a key twice", "a key twice" },
        { "{}", "is not a list of examples: enter an array of objects with rule, input and expected", "an object" },
        { "[7]", "example 1 is not an object", "a list of numbers" },
        { """[{"input": {}, "expected": {}}]""", "example 1 has no rule", "no rule" },
        { """[{"rule": 7, "input": {}, "expected": {}}]""", "example 1 has no rule", "a number for a rule" },
        { """[{"rule": "sar.base", "input": {}, "expected": {}}, {"id": "b", "rule": "sar.base", "expected": {}}]""", "b has no input", "no input" },
        { """[{"id": 7, "rule": "sar.base", "input": {}}]""", "example 1 has no expected", "nothing expected" },
        { """[{"rule": "sar.base", "input": {"note": "\ud800"}, "expected": {}}]""", "holds half a character, which is no text", "half a character" },
        { """[{"rule": "sar.base", "input": {"\ud800": 1}, "expected": {}}]""", "holds half a character, which is no text", "half a character in a name" },
    };

    [Fact]
    public void Stops_where_there_is_no_file()
    {
        File.Delete(file);

        Assert.Equal((2, $"{file}: there is no such file{Environment.NewLine}"), (Run(file).Status, Run(file).Errors));
        Assert.Equal($"{file}/x: there is no such file{Environment.NewLine}", Run($"{file}/x").Errors);
        Assert.Equal($"{Path.GetTempPath()}: cannot be read{Environment.NewLine}", Run(Path.GetTempPath()).Errors);
    }

    [Fact]
    public void Says_how_it_is_used() => Assert.Equal((2, $"usage: ops/check-deadlines [--data FOLDER] FILE{Environment.NewLine}"), (Run().Status, Run().Errors));

    [Fact]
    public void Reads_past_a_byte_order_mark() => Assert.Equal(["0 passed, 0 failed"], Check("\ufeff[]").Output);

    [Fact]
    public void Speaks_to_the_console()
    {
        var console = Console.Out;
        try
        {
            using var heard = new StringWriter();
            Console.SetOut(heard);
            Assert.Equal(0, CheckDeadlines.Program.Main([Worked_examples.File]));
            Assert.EndsWith($" passed, 0 failed{Environment.NewLine}", heard.ToString());
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    (int Status, string[] Output, string Errors) Check(string content)
    {
        File.WriteAllText(file, content);
        return Run(file);
    }

    static (int Status, string[] Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        var status = CheckDeadlines.Program.Run(args, output, errors);
        return (status, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), errors.ToString());
    }
}

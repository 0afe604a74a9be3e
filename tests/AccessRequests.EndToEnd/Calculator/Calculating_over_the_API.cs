using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Calculator;

public class Calculating_over_the_API(Service service)
{
    const string Address = "/api/deadline-calculations";

    [Theory]
    [InlineData("{\"rule\":", "rule", "cut off")]
    [InlineData("{\"rule\":7,\"input\":{}}", "rule", "a number for a name")]
    [InlineData("{\"rule\":\"sar.base\",\"input\":{},\"more\":1}", "", "a member that nobody knows")]
    [InlineData("{\"rule\":\"sar.base\",\"input\":{\"received\":\"2026-03-03\",\"received\":\"2026-03-04\"}}", "input", "two answers to one question")]
    public async Task is_unreadable(string body, string place, string because)
    {
        var answer = (await service.Anyone().PostRaw(Address, body)).MustBeProblem(400);
        Assert.True(answer.Errors(place).Count == 1, $"{answer.Text}: {because}");
    }

    [Theory]
    [InlineData("{}", "rule", "no rule")]
    [InlineData("{\"rule\":\"sar.bass\",\"input\":{}}", "rule", "a rule that there is not")]
    [InlineData("{\"rule\":\"sar.base\"}", "input", "no input")]
    [InlineData("{\"rule\":\"sar.base\",\"input\":[]}", "input", "a list")]
    [InlineData("{\"rule\":\"sar.base\",\"input\":{}}", "input.received", "a member missing")]
    [InlineData("{\"rule\":\"sar.base\",\"input\":{\"received\":\"2026-02-30\"}}", "input.received", "no such day")]
    [InlineData("{\"rule\":\"sar.base\",\"input\":{\"received\":\"2026-03-03\",\"division\":\"wales\"}}", "input.division", "no such division")]
    [InlineData("{\"rule\":\"sar.paused\",\"input\":{\"received\":\"2026-03-03\",\"clarifications\":[{}]}}", "input.clarifications[0].requested", "inside a list")]
    public async Task is_refused_by_the_name_of_the_member(string body, string member, string because)
    {
        var answer = (await service.Anyone().PostRaw(Address, body)).MustBeProblem(422);
        Assert.True(answer.Errors(member).Count == 1, $"{answer.Text}: {because}");
    }

    [Fact]
    public async Task is_refused_unread_where_it_is_too_large() =>
        (await service.Anyone().PostRaw(Address, $"{{\"rule\":\"sar.base\",\"input\":{{\"received\":\"{new string('1', 1 << 16)}\"}}}}")).MustBeProblem(413);

    [Fact]
    public async Task answers_with_the_result_its_steps_and_what_was_used()
    {
        var answer = await Ask("sar.base", """{"received":"2026-03-03","division":"scotland","settings":{"A4":"inclusive"},"colour":"red"}""");
        Assert.Equal(("2026-04-03", "2026-04-06"), (answer["result"].GetProperty("nominalDue").GetString(), answer["result"].GetProperty("due").GetString()));
        Assert.Equal("2026-04-06", answer["steps"].EnumerateArray().Last().GetProperty("date").GetString());
        Assert.Equal(["T1", "S2", "T4", "T5"], answer["steps"].EnumerateArray().Select(step => step.GetProperty("rule").GetString()));
        Assert.StartsWith("scotland 2018-2028 ", answer["used"].GetProperty("calendarVersion").GetString());
        Assert.Equal("2026-02-05 A4", answer["used"].GetProperty("ruleSet").GetString());
        Assert.Equal(("inclusive", "scotland"), (answer["used"].GetProperty("settings").GetProperty("A4").GetString(), answer["used"].GetProperty("settings").GetProperty("A10").GetString()));
        Assert.Equal("colour", Assert.Single(answer["unused"].EnumerateArray()).GetString());
    }

    [Fact]
    public async Task works_for_every_rule_as_the_API_document_shows_it()
    {
        var body = (await service.Anyone().Get("/openapi/v1.json"))["paths"].GetProperty(Address).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        var examples = body.GetProperty("examples").EnumerateObject().ToList();
        Assert.Equal(Deadlines.Rulebook.Names.Order(), examples.Select(example => example.Name).Order());
        foreach (var example in examples)
        {
            var answer = await service.Anyone().PostRaw(Address, example.Value.GetProperty("value").GetRawText());
            Assert.True(answer.Status == 200, $"{example.Name}: {answer.Text}");
            Assert.Empty(answer["unused"].EnumerateArray());
            Assert.NotEmpty(answer["steps"].EnumerateArray());
        }
    }

    [Fact]
    public async Task stores_nothing_and_writes_no_date_into_the_log()
    {
        await service.CaughtUp();
        var before = await Rows();
        await Ask("sar.base", """{"received":"1987-06-05"}""");
        await service.Anyone().PostRaw(Address, """{"rule":"sar.base","input":{"received":"1987-06-99"}}""");
        Assert.Equal(before, await Rows());
        Assert.DoesNotContain("1987-06", service.Log.Text);
    }

    async Task<ApiAnswer> Ask(string rule, string input)
    {
        var answer = await service.Anyone().Post(Address, new JsonObject { ["rule"] = rule, ["input"] = JsonNode.Parse(input) });
        Assert.True(answer.Status == 200, answer.Text);
        return answer;
    }

    /// <summary>How many rows of every table were ever written.</summary>
    async Task<object?> Rows() => (await service.Database.Query(
        "select string_agg(format('%s %s', relname, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, relname), false, true, '')))[1]), ', ' order by schemaname, relname) from pg_stat_user_tables where schemaname <> 'wolverine' and relname not like 'wolverine%' and relname not like 'mt_high%'"))[0][0];
}

using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

public class Repeating_over_the_API(Service service)
{
    const string Api = "/api/access-requests";

    [Fact]
    public async Task with_the_same_key_gets_the_same_answer()
    {
        var key = NewKey();
        var first = await Post(key);
        var again = await Post(key);
        Assert.Equal((201, first.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task twenty_times_at_once_makes_one_case()
    {
        var key = NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Post(key)));
        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Fact]
    public async Task with_the_same_key_and_other_content_is_refused()
    {
        var key = NewKey();
        await Post(key);
        (await service.Anyone().Post(Api, Sample.Request(request => request["details"] = "Something else"), ("Idempotency-Key", key))).MustBeProblem(422);
    }

    [Fact]
    public async Task a_day_later_makes_a_case_of_its_own()
    {
        var key = NewKey();
        var first = await Post(key);
        using (service.After(TimeSpan.FromHours(24)))
        {
            var later = await Post(key);
            Assert.Equal(201, later.Status);
            Assert.NotEqual(first.Text, later.Text);
        }
    }

    [Theory]
    [InlineData("short")]
    [InlineData("256")]
    public async Task needs_a_key_of_sensible_length(string key) =>
        (await Post(key == "256" ? new string('k', 256) : key)).MustBeProblem(400);

    Task<ApiAnswer> Post(string key) => service.Anyone().Post(Api, Sample.Request(), ("Idempotency-Key", key));

    static string NewKey() => Guid.NewGuid().ToString("N");
}

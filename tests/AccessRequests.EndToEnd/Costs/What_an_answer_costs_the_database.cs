using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Costs;

/// <summary>Counts that are the same on any machine: a statement more in what is done most often is seen here.</summary>
public class What_an_answer_costs_the_database(Alone alone) : IClassFixture<Alone>
{
    /// <summary>What the floor of ops/bench writes for a stream, two facts, something due and a row of a view.</summary>
    const double Floor = 4300;

    [Fact]
    public async Task is_one_transaction_of_six_statements_in_one_round_trip_for_a_submission()
    {
        var visitor = alone.Service.Anyone();
        var cost = await alone.Of(async () => Assert.Equal(201, (await visitor.Post("/api/access-requests", Sample.Request(), ("Idempotency-Key", Guid.NewGuid().ToString("N")))).Status));
        // A stream, its fact, its state, a key, a code and the reply. Without BEGIN and COMMIT that is one batch: there is nothing to wait for in between.
        Assert.True(cost.Statements == 6, cost.ToString());
        Assert.All(cost.Each, statement => Assert.StartsWith("insert into", statement.Sql, StringComparison.OrdinalIgnoreCase));
        Assert.True(cost.LogBytes < 1.5 * Floor, cost.ToString());
    }

    [Theory]
    [InlineData("/api/board", 11)]
    [InlineData("/api/worklist", 7)]
    public async Task is_the_same_few_statements_however_much_there_is(string address, int statements)
    {
        var lead = await alone.Service.SignedInAs(Role.Lead);
        var cost = await alone.Of(async () => Assert.Equal(200, (await lead.Get(address)).Status));
        Assert.True(cost.Statements == statements, cost.ToString());
    }

    [Fact]
    public async Task is_nothing_for_a_board_that_the_same_person_asks_for_again_at_once()
    {
        // The clock stands still: what is kept for a moment is kept for all of these.
        await using var node = alone.Service.AnotherNode(("Board:CacheSeconds", "1"), ("Sessions:KeptFor", "00:00:00.250"));
        using var lead = (await alone.Service.SignedInAs(Role.Lead)).At(node);
        var cost = await alone.Of(async () => Assert.Equal(200, (await lead.Get("/api/board")).Status));
        Assert.True(cost.Statements == 0, cost.ToString());
    }

    [Theory]
    [InlineData("0", 5)]
    [InlineData("00:00:00.250", 4)]
    public async Task is_two_round_trips_for_a_case_the_second_to_write_down_who_looks_and_one_for_a_session_that_is_not_kept(string kept, int statements)
    {
        var opened = await alone.Service.Submit();
        await using var node = alone.Service.AnotherNode(("Sessions:KeptFor", kept));
        using var lead = (await alone.Service.SignedInAs(Role.Lead)).At(node);
        var cost = await alone.Of(async () => Assert.Equal(200, (await lead.Get(opened.Api)).Status));
        Assert.Equal(1, cost.Each.Where(statement => statement.Sql.StartsWith("insert into audit.look", StringComparison.Ordinal)).Sum(statement => statement.Times));
        Assert.True(cost.Statements == statements, cost.ToString());
    }
}

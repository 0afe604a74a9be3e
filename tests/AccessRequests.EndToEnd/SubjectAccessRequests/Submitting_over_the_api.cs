using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

public class Submitting_over_the_api(Service service)
{
    [Fact]
    public async Task answers_with_a_reference_a_code_and_the_clock()
    {
        var answer = await service.Anyone().Post("/api/access-requests", Sample.Request());
        Assert.Equal(201, answer.Status);
        Assert.Matches("^AR-2803-[0-9A-Z]{4}-[0-9A-Z]{4}$", answer["caseReference"].GetString());
        Assert.Matches("^([0-9A-Z]{4}-){6}[0-9A-Z]$", answer["accessCode"].GetString());
        Assert.Equal("2028-03-07", answer["receivedOn"].GetString());
        Assert.Equal("running", answer["clock"].GetProperty("status").GetString());
        Assert.Equal("2028-04-07", answer["clock"].GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task is_refused_field_by_field()
    {
        var answer = await service.Anyone().Post("/api/access-requests", Sample.Request(request => request["details"] = ""));
        answer.MustBeProblem(422);
        Assert.Equal(["Tell us what information you want"], answer.Errors("details"));
    }
}

using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Published;

/// <summary>What ops/publish makes and the container runs, with code generated beforehand; TEST_PUBLISHED names the folder.</summary>
public class The_published_output
{
    static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("TEST_PUBLISHED");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set TEST_PUBLISHED to what ops/publish made, or run ops/test");
            return Path.GetFullPath(folder!);
        }
    }

    [Fact]
    public void ships_no_compiler() => Assert.Empty(Directory.EnumerateFiles(Folder, "Microsoft.CodeAnalysis*.dll", SearchOption.AllDirectories));

    [Fact]
    public async Task serves_in_production_and_keeps_what_it_accepted_when_it_is_killed()
    {
        var folder = Folder;
        var keys = Directory.CreateTempSubdirectory("access-requests-published-");
        await using var database = await Database.Create();
        await using var application = new Application(folder, database, keys.FullName);
        await application.Run("resources", "setup");
        await application.Serve();

        using var requester = new Visitor(application.Address);
        var receipt = await requester.Post("/api/access-requests", Sample.Request());
        await application.Kill();
        Assert.Equal(201, receipt.Status);

        await application.Serve();
        var followed = await requester.Post("/api/follow", new JsonObject { ["accessCode"] = receipt["accessCode"].GetString() });
        Assert.Equal((200, receipt["caseReference"].GetString()), (followed.Status, followed["caseReference"].GetString()));
        Assert.Equal(200, (await requester.Open("/")).Status);
        keys.Delete(recursive: true);
    }
}

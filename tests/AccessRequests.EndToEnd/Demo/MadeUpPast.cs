using AccessRequests.Demo.Synthesis;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Demo;

/// <summary>A service of its own, with a few hundred cases of three years written straight into its tables.</summary>
public sealed class MadeUpPast : IAsyncLifetime
{
    public const int Cases = 400;

    public Service Service { get; } = new();

    public IReadOnlyList<string> References { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        var (done, words) = await Synthesise(Cases, seed: 5);
        Assert.True(done, words);
        References = [.. (await Service.Database.Query("select id from casework.mt_streams order by id")).Select(row => (string)row[0]!)];
        await Service.CaughtUp();
    }

    public async Task<(bool Done, string Words)> Synthesise(int cases, ulong seed) => await Synthesise(Service, cases, seed);

    public static async Task<(bool Done, string Words)> Synthesise(Service service, int cases, ulong seed)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(service.Services);
        return await SynthesiseCommand.Synthesise(scope.ServiceProvider, new SynthesisPlan(cases, seed, 3), CancellationToken.None);
    }

    /// <summary>One of those who work in a demonstration.</summary>
    public async Task<Visitor> SignedIn(string name)
    {
        var visitor = Service.Anyone();
        var answer = await visitor.Post("/api/session", new System.Text.Json.Nodes.JsonObject { ["email"] = $"{name}@example.org", ["password"] = "look around freely" });
        Assert.Equal(204, answer.Status);
        return visitor;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

[CollectionDefinition(nameof(MadeUpPast))]
public sealed class MadeUpPastCollection : ICollectionFixture<MadeUpPast>;

using System.Security.Claims;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using JasperFx.CommandLine;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Wolverine.Marten;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Service))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The whole service on a real port, over a database, keys and a clock of its own. One for the run: tests make their own cases.</summary>
public sealed class Service : IAsyncLifetime
{
    /// <summary>Ahead of the wall clock, so that a browser does not take our cookies for old ones.</summary>
    static readonly DateTimeOffset Start = new(2028, 3, 7, 9, 0, 0, TimeSpan.Zero);

    readonly Dictionary<string, Visitor> staff = [];
    Factory? factory;
    Database? database;
    DirectoryInfo? keys;

    static Service() => JasperFxEnvironment.AutoStartHost = true;

    public FakeTimeProvider Clock { get; } = new(Start);

    public DateOnly Today => Deadlines.UkTime.DateOf(Clock.GetUtcNow());

    public Log Log { get; } = new();

    public Database Database => database ?? throw new InvalidOperationException("The service has not started");

    public IServiceProvider Services => Running.Services;

    public Uri Address => Running.ClientOptions.BaseAddress;

    Factory Running => factory ?? throw new InvalidOperationException("The service has not started");

    /// <summary>A new person at a browser of their own, unknown to the service, at an address of their own.</summary>
    public Visitor Anyone() => new(Address);

    /// <summary>A member of staff with one role. Signed in once for the run: whoever signs out takes <see cref="Anyone"/> and signs in anew.</summary>
    public Task<Visitor> SignedInAs(string role)
    {
        if (!staff.TryGetValue(role, out var visitor))
            staff.Add(role, visitor = SignIn(role));
        return Task.FromResult(visitor);
    }

    /// <summary>A request by the public over the API, accepted.</summary>
    public async Task<OpenedCase> Submit(Action<System.Text.Json.Nodes.JsonObject>? but = null)
    {
        var answer = await Anyone().Post("/api/access-requests", Sample.Request(but));
        Assert.Equal(201, answer.Status);
        return new OpenedCase(answer["caseReference"].GetString()!, answer["accessCode"].GetString()!);
    }

    /// <summary>The lists and the board show everything that was recorded until now.</summary>
    public async Task CaughtUp()
    {
        var recorded = await Services.GetRequiredService<IDocumentStore>().Advanced.FetchEventStoreStatistics();
        if (recorded.EventCount > 0)
            await Services.PauseThenCatchUpOnMartenDaemonActivityAsync();
    }

    public async ValueTask InitializeAsync()
    {
        database = await Database.Create();
        keys = Directory.CreateTempSubdirectory("access-requests-keys-");
        factory = new Factory(this);
        factory.UseKestrel(0);
        factory.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in staff.Values)
            visitor.Dispose();
        if (factory is not null)
            await factory.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        keys?.Delete(recursive: true);
    }

    Visitor SignIn(string role)
    {
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var person = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new(ClaimTypes.Name, Role.Label(role)), new(ClaimTypes.Role, role)], scheme);
        var visitor = Anyone();
        var until = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddYears(1) };
        visitor.Cookies[options.Cookie.Name!] = options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(person), until, scheme));
        return visitor;
    }

    sealed class Factory(Service service) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:Postgres", service.Database.Connection);
            builder.UseSetting("Keys:Directory", service.keys!.FullName);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(service.Log));
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(service.Clock));
        }
    }
}

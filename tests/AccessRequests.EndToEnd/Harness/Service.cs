using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Notifications.Sending;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CommandLine;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wolverine;
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

    public const string Password = "seven green bicycles";

    readonly Dictionary<string, (Visitor Visitor, DateTimeOffset At)> staff = [];
    readonly IReadOnlyList<(string Name, string Value)>? settings;
    readonly bool onlyAnswers;
    Factory? factory;
    Database? database;
    DirectoryInfo? keys;

    static Service() => JasperFxEnvironment.AutoStartHost = true;

    public Service()
    {
    }

    Service(bool onlyAnswers) => this.onlyAnswers = onlyAnswers;

    Service(Service first, IReadOnlyList<(string Name, string Value)> settings) =>
        (database, keys, Clock, Mail, this.settings, onlyAnswers) = (first.database, first.keys, first.Clock, first.Mail, settings, first.onlyAnswers);

    /// <summary>One that does nothing by itself: no view follows, no sweep runs, no message is carried.</summary>
    public static Service OnlyAnswering() => new(onlyAnswers: true);

    public FakeTimeProvider Clock { get; } = new(Start);

    public DateOnly Today => Deadlines.UkTime.DateOf(Clock.GetUtcNow());

    public Log Log { get; } = new();

    /// <summary>Where all mail of the run goes.</summary>
    public SmtpServer Mail { get; } = new();

    public Database Database => database ?? throw new InvalidOperationException("The service has not started");

    public IServiceProvider Services => Running.Services;

    public Uri Address => Running.ClientOptions.BaseAddress;

    Factory Running => factory ?? throw new InvalidOperationException("The service has not started");

    /// <summary>It is so much later until the answer is disposed of. No timer rings, so that nothing else in the run grows old.</summary>
    public IDisposable After(TimeSpan time)
    {
        Clock.AdjustTime(Clock.GetUtcNow() + time);
        return new Back(() =>
        {
            Clock.AdjustTime(Clock.GetUtcNow() - time);
            // Whoever was signed in before may have been swept away meanwhile.
            if (time >= StaffSession.Idle)
                staff.Clear();
        });
    }

    /// <summary>A new person at a browser of their own, unknown to the service, at an address of their own.</summary>
    public Visitor Anyone() => new(Address);

    /// <summary>A member of staff with one role, signed in as long as their session lasts. Whoever signs out takes <see cref="Anyone"/> and signs in anew.</summary>
    public async Task<Visitor> SignedInAs(string role)
    {
        if (!staff.TryGetValue(role, out var before) || (Clock.GetUtcNow() - before.At).Duration() > StaffSession.Idle / 10)
            staff[role] = (await SignIn(role), Clock.GetUtcNow());
        return staff[role].Visitor;
    }

    public string EmailOf(string role) => $"{role}@staff.example.org";

    /// <summary>What cases and the view log call the member of staff with this role.</summary>
    public async Task<Guid> IdOf(string role) => (await (await SignedInAs(role)).Get("/api/session"))["id"].GetGuid();

    /// <summary>A request by the public over the API, accepted.</summary>
    public async Task<OpenedCase> Submit(Action<JsonObject>? but = null)
    {
        var answer = await Anyone().Post("/api/access-requests", Sample.Request(but));
        Assert.True(answer.Status == 201, $"The request was not accepted: {answer.Status} {answer.Text}");
        return new OpenedCase(answer["caseReference"].GetString()!, answer["accessCode"].GetString()!);
    }

    /// <summary>Everything that is due goes out, without any message that says so.</summary>
    public Task Sweep() => Services.GetRequiredService<MailRoom>().SendDue(CancellationToken.None);

    /// <summary>The lists and the board show everything that was recorded until now.</summary>
    public async Task CaughtUp()
    {
        await Patience.Until(Follows, () => Task.FromResult<string?>($"The views do not follow:\n{string.Join('\n', Log.Errors.TakeLast(3))}"));
        // This node keeps the figures that it read until it hears of others.
        var news = Services.GetRequiredService<FigureNews>();
        var heard = news.Version;
        await Database.Execute($"notify {FigureNews.Channel}");
        await Patience.Until(() => news.Version > heard);
    }

    async Task<bool> Follows()
    {
        var following = ((DocumentStore)Services.GetRequiredService<IDocumentStore>()).Options.Projections.All.Count(view => view.Lifecycle == ProjectionLifecycle.Async);
        var behind = await Database.Query($"""
            select 1 from casework.mt_events having max(seq_id) is not null
            and (select count(*) from casework.mt_event_progression where name <> 'HighWaterMark' and last_seq_id >= (select max(seq_id) from casework.mt_events)) < {following}
            """);
        return behind.Count == 0;
    }

    public async ValueTask InitializeAsync()
    {
        database = await Database.Create();
        keys = Directory.CreateTempSubdirectory("access-requests-keys-");
        Begin();
    }

    /// <summary>A second node, perhaps with settings of its own: the same database, keys and clock.</summary>
    public Service AnotherNode(params IReadOnlyList<(string Name, string Value)> settings)
    {
        var node = new Service(this, settings);
        node.Begin();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (visitor, _) in staff.Values)
            visitor.Dispose();
        if (factory is not null)
            await factory.DisposeAsync();
        if (settings is not null)
            return;
        await Mail.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        keys?.Delete(recursive: true);
    }

    void Begin()
    {
        factory = new Factory(this);
        factory.UseKestrel(0);
        factory.StartServer();
    }

    async Task<Visitor> SignIn(string role)
    {
        var email = EmailOf(role);
        await using (var scope = Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Demonstrate(email, Role.Label(role), role, Password);
        var visitor = Anyone();
        var answer = await visitor.Post("/api/session", new JsonObject { ["email"] = email, ["password"] = Password });
        Assert.Equal(204, answer.Status);
        return visitor;
    }

    sealed class Back(Action turn) : IDisposable
    {
        public void Dispose() => turn();
    }

    sealed class Factory(Service service) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // As production, but for the schema, which the service makes by itself here.
            builder.UseEnvironment("Test");
            builder.UseStaticWebAssets();
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
            builder.UseSetting("ConnectionStrings:Postgres", service.Database.Connection);
            builder.UseSetting("Keys:Directory", service.keys!.FullName);
            // Who signs in for another purpose needs no second factor; the tests of second factors say otherwise.
            builder.UseSetting("SignIn:SecondFactor", "optional");
            builder.UseSetting("PublicForms:QuickestSeconds", "0");
            // The clock stands still here, and so would what is kept for a second.
            builder.UseSetting("Board:CacheSeconds", "0");
            builder.UseSetting("Sessions:KeptFor", "0");
            builder.UseSetting("Mail:Host", "127.0.0.1");
            builder.UseSetting("Mail:Port", service.Mail.Port.ToString());
            builder.UseSetting("Mail:Security", "none");
            foreach (var (name, value) in service.settings ?? [])
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(service.Log));
            if (service.onlyAnswers)
                builder.ConfigureServices(Hush);
            // Tests wait for the views often; a whole second each time would add up.
            builder.ConfigureServices(services => services.ConfigureMarten(store => store.Projections.SlowPollingTime = store.Projections.FastPollingTime));
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(service.Clock).CritterStackDefaults(defaults =>
            {
                // What ops/publish has written down beforehand is worked out here as it is needed.
                defaults.Production.GeneratedCodeMode = TypeLoadMode.Dynamic;
                defaults.Production.AssertAllPreGeneratedTypesExist = false;
            }));
        }

        static void Hush(IServiceCollection services)
        {
            services.ConfigureWolverine(wolverine => wolverine.Durability.Mode = DurabilityMode.MediatorOnly);
            foreach (var worker in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.IsAssignableTo(typeof(BackgroundService)) == true).ToList())
                services.Remove(worker);
        }
    }
}

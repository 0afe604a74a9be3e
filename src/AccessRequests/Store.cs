using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.CalendarFeeds;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Confidentiality;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Identity.People;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Identity.Sessions;
using AccessRequests.Identity.Tokens;
using AccessRequests.Journeys;
using AccessRequests.Letters;
using AccessRequests.Links;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using AccessRequests.PersonalData;
using AccessRequests.Reminders;
using AccessRequests.Reports;
using AccessRequests.SubjectAccessRequests;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CommandLine.Descriptions;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Weasel.Core;
using Wolverine;
using Wolverine.Marten;

namespace AccessRequests;

/// <summary>Events and views in Marten, messages in Wolverine, both in one PostgreSQL.</summary>
static class Store
{
    public static void AddStore(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("Postgres")
            ?? throw new InvalidOperationException("Set ConnectionStrings__Postgres to the database to use");
        builder.Services.AddSingleton(_ => DataSource(connection));
        var create = builder.Environment.IsProduction() ? AutoCreate.None : AutoCreate.CreateOrUpdate;

        var marten = builder.Services.AddMarten(services => Configure(new StoreOptions(), services, create))
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration => integration.UseWolverineManagedEventSubscriptionDistribution = true)
            .UseNpgsqlDataSource();
        builder.Services.AddSingleton<RowsInOnePiece>().AddSingleton<ISystemPart, RowsInOnePiece.Part>();
        if (create != AutoCreate.None)
        {
            marten.ApplyAllDatabaseChangesOnStartup();
            builder.Services.AddHostedService<RowsInOnePiece.AtStart>();
        }

        builder.Host.UseWolverine(wolverine =>
        {
            wolverine.ApplicationAssembly = typeof(Program).Assembly;
            wolverine.ServiceName = "access-requests";
            wolverine.Policies.AutoApplyTransactions();
            wolverine.Policies.UseDurableLocalQueues();
            wolverine.AddNotifications();
            wolverine.UseSystemTextJsonForSerialization(StoredJson.Configure);
            // One node that crashed and came straight back would otherwise wait a minute for itself.
            wolverine.Durability.Mode = builder.Configuration.GetValue("Nodes", 1) > 1 ? DurabilityMode.Balanced : DurabilityMode.Solo;
            // A node that died is missed after twenty seconds, not a minute: until then nobody moves on the views that it had.
            (wolverine.Durability.HealthCheckPollingTime, wolverine.Durability.StaleNodeTimeout) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
            // What waits is taken up a thousand at a time every second, not a hundred every five: after a pause all of it is due at once.
            (wolverine.Durability.RecoveryBatchSize, wolverine.Durability.ScheduledJobPollingTime) = (1000, TimeSpan.FromSeconds(1));
            // They count every message there is every few seconds; what matters of them /staff/operations counts when asked.
            wolverine.Durability.DurabilityMetricsEnabled = false;
            wolverine.AutoBuildMessageStorageOnStartup = create;
            // What extends it says so itself, but for the compiler of development: looking for more loads all that is deployed.
        }, builder.Environment.IsProduction() ? ExtensionDiscovery.ManualOnly : ExtensionDiscovery.Automatic);
        builder.Services.CritterStackDefaults(defaults =>
        {
            defaults.Production.GeneratedCodeMode = TypeLoadMode.Static;
            defaults.Production.AssertAllPreGeneratedTypesExist = true;
            defaults.Production.ResourceAutoCreate = AutoCreate.None;
        });
    }

    /// <summary>The same store, over a database of which nothing is known yet.</summary>
    public static StoreOptions Over(string connection, IServiceProvider services)
    {
        var options = Configure(new StoreOptions(), services, AutoCreate.CreateOrUpdate);
        options.Connection(connection);
        // It says that views stand still where nothing has them follow, and nothing follows there.
        options.Projections.AsyncMode = JasperFx.Events.Daemon.DaemonMode.Solo;
        return options;
    }

    static StoreOptions Configure(StoreOptions store, IServiceProvider services, AutoCreate create)
    {
        store.DatabaseSchemaName = "casework";
        store.AutoCreateSchemaObjects = create;
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, configure: StoredJson.Configure);

        store.Logger(new StoreLog(services.GetRequiredService<ILogger<StoreLog>>()));

        store.Events.StreamIdentity = JasperFx.Events.StreamIdentity.AsString;
        store.Events.TimeProvider = services.GetRequiredService<TimeProvider>();
        store.Events.MetadataConfig.UserNameEnabled = true;
        store.Events.MetadataConfig.CorrelationIdEnabled = true;

        // A fact that a view cannot take stops the view and raises an alarm; it is never passed over.
        store.Projections.Errors.SkipApplyErrors = false;
        store.Projections.Errors.SkipSerializationErrors = false;
        store.Projections.Errors.SkipUnknownEvents = false;

        store.AddSubjectAccessRequests();
        store.AddBreaches();
        store.AddComplaints();
        store.AddDisciplinaryReferrals();
        store.AddLetters();
        store.AddLinks();
        store.AddConfidentiality();
        // Views of all kinds of case come after the facts of all of them.
        store.AddFigures();
        store.AddReminders();
        store.AddReports();
        store.AddNeedToKnow();
        store.AddNotifications();
        store.AddCalendarFeeds();
        store.Storage.ExtendedSchemaObjects.Add(PersonKeys.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(Opener.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(AccessCodes.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(Attempts.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(SessionStore.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(Spent.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(TokenStore.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(Changes.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(FactorResets.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(Authenticators.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(RecoveryCodes.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(SavedReplies.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(RecalculationLedger.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(Drafts.TableDefinition);
        return store;
    }

    /// <summary>Sets parameters of the database for a connection. What the connection string asks for itself comes after them, and so has the last word.</summary>
    public static void Ask(this NpgsqlConnectionStringBuilder settings, params IEnumerable<string> parameters) =>
        settings.Options = string.Join(' ', [.. parameters.Select(parameter => $"-c {parameter}"), settings.Options]).TrimEnd();

    static NpgsqlDataSource DataSource(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            // A statement is parsed and planned once for each connection: that is a third of what a short one costs.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            // Nothing here changes a session, so there is nothing to reset; it would forget what was prepared, too.
            NoResetOnClose = true,
            ApplicationName = "access-requests",
            IncludeErrorDetail = false,
        };
        // Pages lie in memory or on a disk that does not turn. With the default of 4 for another page than the next, a prepared
        // statement that reads a page of facts is planned to read every stream there is and to sort all facts that follow.
        // And every answer is small: to start helpers takes longer than to find it alone.
        settings.Ask("random_page_cost=1.1", "max_parallel_workers_per_gather=0");
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}

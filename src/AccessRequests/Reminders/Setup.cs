using AccessRequests.Casework;
using AccessRequests.Web;
using JasperFx.Events.Projections;
using Marten;

namespace AccessRequests.Reminders;

public static class Setup
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSingleton(provider => ReminderRules.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Diary>().AddSingleton<Digests>().AddSingleton<DirectorsMail>().AddSingleton<Reconciliation>().AddSingleton<Pruning>().AddSingleton<ReminderTally>().AddSingleton<Sweep>();
        services.AddSingleton<MyReminders>().AddSingleton<SeeingTo>().AddSingleton<PolicyReviews>().AddSingleton<ReminderHealth>().AddSingleton<ReminderFigures>().AddSingleton<IOperationalState>(provider => provider.GetRequiredService<ReminderHealth>());
        return services.AddHostedService<Sweeping>();
    }

    public static void AddReminders(this StoreOptions store)
    {
        store.Projections.Add(new AgendaProjection(), ProjectionLifecycle.Async, AgendaProjection.Called);
        store.SendOnly(AgendaProjection.Called, AgendaProjection.Reads);
        foreach (var table in new[] { Agenda.MatterTable, Agenda.DateTable, Ledger.SentTable, Ledger.ToldTable, Ledger.HandledDefinition, Diary.TableDefinition, ReminderTally.TableDefinition, Reconciliation.TableDefinition, PolicyReviews.TableDefinition })
            store.Storage.ExtendedSchemaObjects.Add(table);
    }

    public static void MapReminders(this IEndpointRouteBuilder app)
    {
        app.MapMyReminders();
        app.MapPolicyReviews();
        app.MapReminding();
    }
}

using AccessRequests.Notifications.Sending;
using AccessRequests.Web;
using Marten;
using Wolverine;

namespace AccessRequests.Notifications;

public static class Setup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<Organisation>()))
        .AddSingleton<ICarrier>(provider => provider.GetRequiredService<MailSettings>() is { IsBySmtp: true } settings ? new SmtpCarrier(settings) : new FolderCarrier(provider.GetRequiredService<MailSettings>()))
        .AddSingleton<Postbox>().AddSingleton<Letterhead>().AddSingleton<MailStore>().AddSingleton<IOperationalState, MailOperations>().AddSingleton<MailLedger>().AddSingleton<MailRoom>().AddSingleton<ReturnedMail>().AddSingleton<MailPruning>()
        .AddHostedService<MailSweep>();

    public static void AddNotifications(this StoreOptions store) => store.Storage.ExtendedSchemaObjects.Add(MailTable.Definition);

    public static void AddNotifications(this WolverineOptions wolverine) => wolverine.LocalQueueFor<SendMail>().MaximumParallelMessages(MailRoom.AtOnce);
}

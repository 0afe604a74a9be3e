using AccessRequests.EndToEnd.Harness;
using AccessRequests.Notifications;
using AccessRequests.Notifications.Sending;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

/// <summary>One mail on its way, and what became of it.</summary>
sealed class Outgoing(Service service, string key)
{
    public string Key => key;

    public string Subject => $"Something came in ({key})";

    public IReadOnlyList<TakenMail> AllTaken => [.. service.Mail.Taken.Where(mail => mail.Message.Subject == Subject)];

    public static async Task<Outgoing> Queue(Service service, string role, string? key = null) => await Queue(service, await service.IdOf(role), key);

    public static async Task<Outgoing> Queue(Service service, Guid id, string? key = null)
    {
        var mail = new Outgoing(service, key ?? Guid.NewGuid().ToString("N"));
        await using var session = service.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        service.Services.GetRequiredService<Postbox>().Queue(session, new StaffMail(mail.Key, id, mail.Subject, ["Do something by Friday."]));
        await session.SaveChangesAsync();
        return mail;
    }

    /// <summary>Waits until the server has it and the service knows.</summary>
    public async Task<TakenMail> Taken()
    {
        await Patience.Until(async () => await State() == "sent", State);
        return Assert.Single(AllTaken);
    }

    public Task Sweep() => service.Services.GetRequiredService<MailRoom>().SendDue(CancellationToken.None);

    public async Task<string?> State() => await Of("state") as string;

    public async Task<string?> Why() => await Of("why") as string;

    public async Task<Guid> Id() => (Guid)(await Of("id"))!;

    async Task<object?> Of(string column) => (await service.Database.Query($"select {column} from notifications.mail where key = '{key}'")) is [[var value]] ? value : null;
}

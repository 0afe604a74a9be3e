using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

/// <summary>The mail of one case, as the database has it.</summary>
static class Mailbag
{
    public sealed record Row(Guid Id, string Audience, Guid? StaffId, string What, string State, string? Why);

    public static async Task<IReadOnlyList<Row>> MailOf(this Service service, string reference) =>
        [.. (await service.Database.Query($"select id, audience, staff_id, what, state, why from notifications.mail where case_reference = '{reference}' order by queued_at, id"))
            .Select(row => new Row((Guid)row[0]!, (string)row[1]!, row[2] as Guid?, (string)row[3]!, (string)row[4]!, row[5] as string))];

    /// <summary>Waits until all that was queued for it has gone, or was settled otherwise.</summary>
    public static async Task<IReadOnlyList<Row>> SettledMailOf(this Service service, string reference)
    {
        IReadOnlyList<Row> mail = [];
        await Patience.Until(
            async () => (mail = await service.MailOf(reference)).All(row => row.State != "queued"),
            () => Task.FromResult<string?>($"Mail still waits: {string.Join(", ", mail)}"));
        return mail;
    }

    /// <summary>Waits until something of it was tried in vain.</summary>
    public static Task MailWasTried(this Service service, string reference) =>
        Patience.Until(async () => (await service.MailOf(reference)).Any(row => row.Why is not null));

    /// <summary>What the server took over for a mail.</summary>
    public static TakenMail Taken(this Service service, Row mail) => Assert.Single(service.Mail.Taken, taken => taken.Message.MessageId!.StartsWith(mail.Id.ToString("N"), StringComparison.Ordinal));
}

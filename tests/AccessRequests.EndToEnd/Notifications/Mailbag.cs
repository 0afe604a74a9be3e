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
        for (var tried = 0; ; tried++)
        {
            var mail = await service.MailOf(reference);
            if (mail.All(row => row.State != "queued"))
                return mail;
            Assert.True(tried < 400, $"Mail still waits: {string.Join(", ", mail)}");
            await Task.Delay(50);
        }
    }

    /// <summary>Waits until something of it was tried in vain.</summary>
    public static async Task MailWasTried(this Service service, string reference)
    {
        for (var tried = 0; !(await service.MailOf(reference)).Any(row => row.Why is not null); tried++)
        {
            Assert.True(tried < 400, "Nothing was tried");
            await Task.Delay(50);
        }
    }

    /// <summary>What the server took over for a mail.</summary>
    public static TakenMail Taken(this Service service, Row mail) => Assert.Single(service.Mail.Taken, taken => taken.Message.MessageId!.StartsWith(mail.Id.ToString("N"), StringComparison.Ordinal));
}

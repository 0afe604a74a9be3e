using MimeKit;

namespace AccessRequests.Notifications.Sending;

/// <summary>
/// Reads the reports of mail that came back (RFC 3464), dropped as .eml files into a folder. A report holds the address it is
/// about: it is deleted once its mail says that it came back. What is no such report is set aside for whoever runs the machine.
/// </summary>
public sealed partial class ReturnedMail(MailSettings settings, MailLedger ledger, Letterhead letterhead, ILogger<ReturnedMail> log)
{
    const long Largest = 5 << 20;

    public const string SetAside = ".unknown";

    public async Task Read(CancellationToken cancel)
    {
        if (settings.ReturnedFolder is not { Length: > 0 } folder || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
            if (await CameBack(file, cancel))
                File.Delete(file);
            else
            {
                File.Move(file, file + SetAside, overwrite: true);
                Unknown();
            }
    }

    async Task<bool> CameBack(string file, CancellationToken cancel)
    {
        if (new FileInfo(file).Length > Largest || await Report(file, cancel) is not { } report)
            return false;
        if (report.IsOnlyLate)
            return true;
        return await ledger.Find(report.Mail, cancel) is { } mail && await IsOfThisTry(mail, report) && await ledger.CameBack(mail.Id, report.Why, null, cancel);

        // A report of an earlier try says nothing of the mail that was sent again since.
        async Task<bool> IsOfThisTry(Delivery mail, Returned report) => report.MessageId == letterhead.MessageIdOf(mail.Id, await ledger.TimesSentAgain(mail.Id, cancel));
    }

    static async Task<Returned?> Report(string file, CancellationToken cancel)
    {
        MimeMessage message;
        try
        {
            message = await MimeMessage.LoadAsync(file, cancel);
        }
        catch (FormatException)
        {
            return null;
        }
        using (message)
        {
            var parts = message.BodyParts.ToList();
            var status = parts.OfType<MessageDeliveryStatus>().SelectMany(part => part.StatusGroups ?? []).Where(group => group.Contains("Action")).ToList();
            var ours = parts.OfType<MessagePart>().Select(part => part.Message?.MessageId).Concat(parts.OfType<TextPart>().Where(part => part.ContentType.IsMimeType("text", "rfc822-headers")).Select(HeaderOf));
            if (status.Count == 0 || ours.FirstOrDefault(id => Letterhead.MailOf(id) is not null) is not { } messageId)
                return null;
            var isOnlyLate = status.TrueForAll(group => group["Action"]?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) != true);
            return new Returned(Letterhead.MailOf(messageId)!.Value, messageId, Number(status[0]["Status"]), isOnlyLate);
        }
    }

    static string? HeaderOf(TextPart headers)
    {
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(headers.Text + "\r\n\r\n"));
        return new MimeParser(text).ParseHeaders().Select(header => header.Id is HeaderId.MessageId ? header.Value.Trim('<', '>', ' ') : null).FirstOrDefault(id => id is not null);
    }

    /// <summary>The number alone: <c>5.1.1</c>.</summary>
    static string Number(string? status) => status?.Trim().Split(' ')[0] is { Length: <= 11 } number && number.All(character => char.IsAsciiDigit(character) || character == '.') ? number : "the server does not say why";

    sealed record Returned(Guid Mail, string MessageId, string Why, bool IsOnlyLate);

    [LoggerMessage(LogLevel.Warning, "A file in the folder of returned mail is no report of ours; it was set aside")]
    partial void Unknown();
}

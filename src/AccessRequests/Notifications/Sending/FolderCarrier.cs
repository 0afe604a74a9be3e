using MimeKit;

namespace AccessRequests.Notifications.Sending;

/// <summary>Into a folder, as .eml files that any mail program opens, where no SMTP server is set. Sent again, a mail replaces itself.</summary>
sealed class FolderCarrier(MailSettings settings) : ICarrier, ICarrierLine
{
    public bool IsOpen => true;

    public Task<ICarrierLine> Open(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(settings.Folder!);
            return Task.FromResult<ICarrierLine>(this);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CarrierAwayException("the folder cannot be written", e);
        }
    }

    public async Task Send(MimeMessage mail, CancellationToken cancel)
    {
        var file = Path.Combine(settings.Folder!, $"{mail.MessageId!.Split('@')[0]}.eml");
        try
        {
            var unfinished = $"{file}.part";
            await mail.WriteToAsync(unfinished, cancel);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailRefusedException("the folder cannot be written", forGood: false, e);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

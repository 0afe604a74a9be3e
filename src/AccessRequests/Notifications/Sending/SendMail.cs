namespace AccessRequests.Notifications.Sending;

/// <summary>Send this mail now. Ids only: messages are copied, kept and logged.</summary>
public sealed record SendMail(Guid Id);

public static class SendMailHandler
{
    public static Task Handle(SendMail mail, MailRoom room, CancellationToken cancel) => room.Send(mail.Id, cancel);
}

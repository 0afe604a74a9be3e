using AccessRequests.Notifications;
using AccessRequests.Web;

namespace AccessRequests.Deliveries;

public static class Wording
{
    public static string What(Delivery mail) => mail switch
    {
        { StaffId: not null } => mail.What,
        { Letter: not null, State: MailState.ToPost or MailState.Posted } => $"Letter: {mail.What}",
        _ => $"Notice: {mail.What}",
    };

    /// <summary>What became of it, in a sentence.</summary>
    public static string Now(Delivery mail) => mail.State switch
    {
        MailState.Queued when mail.Why is { } why => $"Waits to be sent: {why}, tried {UkFormat.Count(mail.Attempts, "time")}",
        MailState.Queued => "Waits to be sent",
        MailState.Sent => $"Sent {At(mail)}",
        MailState.Failed => $"Failed {At(mail)}: {mail.Why}",
        MailState.CameBack => $"Came back {At(mail)}: {mail.Why}",
        MailState.NotSent => $"Not sent: {mail.Why}",
        MailState.ToPost => "To be printed and posted",
        _ => $"Posted {At(mail)}",
    };

    static string At(Delivery mail) => mail.SettledAt is { } at ? UkFormat.DateAndTime(at) : "";
}

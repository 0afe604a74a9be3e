using System.Net;
using System.Text;
using AccessRequests.Notifications.Sending;
using AccessRequests.Web;
using MimeKit;
using MimeKit.Text;

namespace AccessRequests.Notifications;

/// <summary>The words and the form of every mail: plain text with the same as HTML, one recipient, no picture, no link but to the front page.</summary>
public sealed class Letterhead(Organisation us, MailSettings settings)
{
    public const string Update = "There is an update to a matter you asked us about";

    /// <summary>The same words for everybody: no name, no kind of case, no code.</summary>
    IReadOnlyList<string> ToRequester =>
    [
        $"{Update}.",
        $"To read it, go to {us.ServiceAddress} and choose “Follow your request”. You need the access code that we gave you. We never ask for it by email or phone.",
        $"If you have lost the code, or cannot use the internet, call us on {us.Phone} ({us.PhoneHours}).",
        "If you did not ask us about anything, you can ignore this email.",
    ];

    IReadOnlyList<string> ToStaff(OutgoingMail mail) => [.. mail.Paragraphs, $"Sign in at {us.ServiceAddress} to read more. This email leaves out what the case is about."];

    /// <exception cref="FormatException">This is not one address.</exception>
    public MimeMessage Write(OutgoingMail mail, string address, DateTimeOffset now)
    {
        var message = new MimeMessage { Subject = OneLine(mail.IsToStaff ? mail.What : Update), Date = now, MessageId = MessageIdOf(mail.Id, mail.SentAgain) };
        message.From.Add(new MailboxAddress(us.Called, settings.From!));
        message.To.Add(OneAddress(address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        var paragraphs = (mail.IsToStaff ? ToStaff(mail) : ToRequester).Select(OneLine).ToList();
        message.Body = new MultipartAlternative(Part(TextFormat.Plain, Plain(paragraphs)), Part(TextFormat.Html, Html(paragraphs)));
        return message;
    }

    /// <summary>Made of the mail's own id, so that it is the same whenever the same mail is tried again, and a report that it came back finds it.</summary>
    public string MessageIdOf(Guid mail, int sentAgain) => $"{mail:N}.{sentAgain}@{settings.From!.Split('@')[^1]}";

    /// <summary>The mail whose Message-ID this is; null where it is none of ours.</summary>
    public static Guid? MailOf(string? messageId) => messageId?.Trim().Trim('<', '>').Split('@', '.') is [{ Length: 32 } id, ..] && Guid.TryParseExact(id, "N", out var found) ? found : null;

    static MailboxAddress OneAddress(string address) =>
        !address.Any(char.IsControl) && address.Contains('@') && MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address.Trim()
            ? mailbox
            : throw new FormatException("This is not one address");

    /// <summary>A line break in a header would begin another.</summary>
    static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();

    static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format);
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    string Plain(IEnumerable<string> paragraphs) => string.Join("\r\n\r\n", [.. paragraphs, us.Called]) + "\r\n";

    string Html(IEnumerable<string> paragraphs)
    {
        var body = string.Concat(paragraphs.Append(us.Called).Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\r\n"));
        return $"<!DOCTYPE html>\r\n<html lang=\"en-GB\">\r\n<head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(us.Called)}</title></head>\r\n<body>\r\n{body}</body>\r\n</html>\r\n";
    }
}

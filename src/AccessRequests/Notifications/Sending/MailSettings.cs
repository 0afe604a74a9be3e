using AccessRequests.Web;
using MailKit.Security;

namespace AccessRequests.Notifications.Sending;

/// <summary>How the server is spoken to.</summary>
public enum MailSecurity { StartTls, Tls, None }

/// <summary>Where mail goes: the configuration section "Mail".</summary>
/// <param name="Host">The SMTP server; without it mail is written into <paramref name="Folder"/>.</param>
/// <param name="Port">Normally 587, or 465 with <see cref="MailSecurity.Tls"/>.</param>
/// <param name="From">Our own address; normally that of the organisation.</param>
/// <param name="CertificateAuthority">A file with the certificate of the authority that signs the server's, where the machine does not know it.</param>
/// <param name="ReturnedFolder">Where reports of mail that came back are dropped as .eml files.</param>
public sealed record MailSettings(
    string? Host = null, int? Port = null, string? User = null, string? Password = null, MailSecurity Security = MailSecurity.StartTls, string? From = null,
    string? Folder = null, string? ReturnedFolder = null, string? CertificateAuthority = null)
{
    public static MailSettings Read(IConfiguration configuration, Organisation us)
    {
        var set = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (set.Host is { Length: 0 })
            set = set with { Host = null };
        if (set.Password is not null && set.Security is MailSecurity.None)
            throw new InvalidOperationException("Mail__Security is none: a password would be sent in clear. Leave out Mail__Password, or use starttls or tls");
        return set with { From = set.From ?? us.Email, Folder = set.Folder ?? "mail" };
    }

    public bool IsBySmtp => Host is not null;

    internal int PortToUse => Port ?? (Security is MailSecurity.Tls ? 465 : 587);

    internal SecureSocketOptions Socket => Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Without the password: it is logged where settings are.</summary>
    public override string ToString() => Host is null ? $"folder {Folder}" : $"{Host}:{PortToUse}";
}

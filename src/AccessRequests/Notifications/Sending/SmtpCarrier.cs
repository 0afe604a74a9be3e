using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace AccessRequests.Notifications.Sending;

/// <summary>By the SMTP server of the settings.</summary>
public sealed partial class SmtpCarrier(MailSettings settings) : ICarrier
{
    /// <summary>For each answer of the server. Servers that look for spam may take half a minute over one.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>For one mail, or one greeting, as a whole: a server that drips its answers holds nothing up for longer.</summary>
    public static readonly TimeSpan MostForOne = TimeSpan.FromMinutes(3);

    readonly OwnAuthority? authority = settings.CertificateAuthority is { Length: > 0 } file ? OwnAuthority.From(file) : null;

    public async Task<ICarrierLine> Open(CancellationToken cancel)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (authority is not null)
            client.ServerCertificateValidationCallback = authority.Trusts;
        try
        {
            using var limit = Limit(cancel);
            await client.ConnectAsync(settings.Host!, settings.PortToUse, settings.Socket, limit.Token);
            if (settings.User is not null)
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", limit.Token);
            return new Line(client);
        }
        catch (Exception away) when (!cancel.IsCancellationRequested)
        {
            client.Dispose();
            throw new CarrierAwayException(away switch
            {
                AuthenticationException => "sign-in refused",
                // Its certificate is not to be trusted, or it offers none: then nothing is said in clear.
                SslHandshakeException or NotSupportedException => "no secure connection",
                SmtpCommandException answered => Number(answered),
                _ => "no connection",
            }, away);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    static CancellationTokenSource Limit(CancellationToken cancel)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(MostForOne);
        return limit;
    }

    /// <summary>The reply code and, where there is one, the enhanced code: <c>550 5.1.1</c>. The sentence after them may hold the address.</summary>
    static string Number(SmtpCommandException answered) => $"{(int)answered.StatusCode} {Enhanced().Match(answered.Message).Value}".TrimEnd();

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced();

    sealed class Line(SmtpClient client) : ICarrierLine
    {
        public bool IsOpen => client.IsConnected;

        public async Task Send(MimeMessage mail, CancellationToken cancel)
        {
            try
            {
                using var limit = Limit(cancel);
                await client.SendAsync(mail, limit.Token);
            }
            catch (SmtpCommandException answered)
            {
                // What is said of us or of the server is no fault of this mail's.
                var ofThisMail = answered.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
                throw new MailRefusedException(Number(answered), ofThisMail && (int)answered.StatusCode >= 500, answered);
            }
            catch (NotSupportedException wrong)
            {
                throw new MailRefusedException("the server cannot take this address", forGood: true, wrong);
            }
            catch (Exception cut) when (!cancel.IsCancellationRequested && cut is IOException or ProtocolException or ServiceNotConnectedException or TimeoutException or OperationCanceledException)
            {
                await client.DisconnectAsync(quit: false, CancellationToken.None);
                throw new MailRefusedException("the connection was cut", forGood: false, cut);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                using var short_ = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await client.DisconnectAsync(quit: true, short_.Token);
            }
            catch (Exception e) when (e is IOException or ProtocolException or OperationCanceledException or CommandException)
            {
                // It was only to say goodbye.
            }
            client.Dispose();
        }
    }
}

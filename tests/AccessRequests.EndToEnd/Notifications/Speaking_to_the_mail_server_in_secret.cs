using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Notifications.Sending;
using MimeKit;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public sealed class Speaking_to_the_mail_server_in_secret : IAsyncDisposable
{
    const string Password = "seven green bicycles";

    readonly SmtpServer server = new();
    readonly Authority authority = new();
    readonly string file = Path.GetTempFileName();

    public Speaking_to_the_mail_server_in_secret() => File.WriteAllText(file, authority.Root.ExportCertificatePem());

    [Fact]
    public async Task fails_where_the_server_offers_none_and_says_no_word_of_ours_in_clear()
    {
        Assert.Equal("no secure connection", (await Assert.ThrowsAsync<CarrierAwayException>(() => Send(file))).Message);
        SaysNothing();
    }

    [Fact]
    public async Task fails_where_nobody_we_trust_vouches_for_the_server()
    {
        server.Certificate = authority.For("127.0.0.1");
        Assert.Equal("no secure connection", (await Assert.ThrowsAsync<CarrierAwayException>(() => Send(null))).Message);
        Assert.Contains("STARTTLS", server.Heard);
        SaysNothing();
    }

    [Fact]
    public async Task fails_where_it_is_another_server()
    {
        server.Certificate = authority.For("127.0.0.2");
        Assert.Equal("no secure connection", (await Assert.ThrowsAsync<CarrierAwayException>(() => Send(file))).Message);
        SaysNothing();
    }

    [Fact]
    public async Task fails_where_somebody_else_vouches()
    {
        server.Certificate = new Authority().For("127.0.0.1");
        Assert.Equal("no secure connection", (await Assert.ThrowsAsync<CarrierAwayException>(() => Send(file))).Message);
        SaysNothing();
    }

    [Fact]
    public async Task signs_in_and_sends_once_the_line_is_secure()
    {
        server.Certificate = authority.For("127.0.0.1");
        await Send(file);
        Assert.Equal("For a trial", Assert.Single(server.Taken).Message.Subject);
        Assert.Equal(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL"], server.Heard.Select(line => line.Split(' ', ':')[0]).Take(5));
    }

    [Fact]
    public void is_refused_with_a_file_that_holds_no_certificate()
    {
        File.WriteAllText(file, "nothing");
        Assert.Contains("there is no certificate", Assert.Throws<InvalidOperationException>(() => Carrier(file)).Message);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        File.Delete(file);
    }

    void SaysNothing()
    {
        Assert.Empty(server.Taken);
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    async Task Send(string? trusted)
    {
        using var mail = new MimeMessage([new MailboxAddress("", "us@example.org")], [new MailboxAddress("", "them@example.org")], "For a trial", new TextPart("plain") { Text = "Hello" });
        await using var line = await Carrier(trusted).Open(CancellationToken.None);
        await line.Send(mail, CancellationToken.None);
    }

    SmtpCarrier Carrier(string? trusted) => new(new MailSettings("127.0.0.1", server.Port, "us", Password, From: "us@example.org", CertificateAuthority: trusted));

    /// <summary>Signs certificates of servers, as a small organisation's own would.</summary>
    sealed class Authority
    {
        readonly RSA key = RSA.Create(2048);

        public Authority()
        {
            var request = new CertificateRequest("CN=An authority of our own", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            Root = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        }

        public X509Certificate2 Root { get; }

        public X509Certificate2 For(string address)
        {
            using var own = RSA.Create(2048);
            var request = new CertificateRequest("CN=mail", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Parse(address));
            request.CertificateExtensions.Add(names.Build());
            using var signed = request.Create(Root, TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddDays(7), RandomNumberGenerator.GetBytes(8));
            using var whole = signed.CopyWithPrivateKey(own);
            return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>A mail that the server took over.</summary>
/// <param name="Raw">As it came over the line, with the dots that were stuffed taken out.</param>
public sealed record TakenMail(string From, string To, string Raw)
{
    public MimeMessage Message { get; } = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Raw)));

    public string Text => Message.TextBody!;
}

/// <summary>A small honest SMTP server (RFC 5321) on a port of its own, with the faults that servers have.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    readonly ConcurrentQueue<TakenMail> taken = new();
    readonly CancellationTokenSource stopped = new();
    readonly List<Task> lines = [];
    TcpListener? listener;
    Socket? kept;
    int connections;

    public SmtpServer()
    {
        Start();
        Port = ((IPEndPoint)listener!.LocalEndpoint).Port;
    }

    public int Port { get; }

    public IReadOnlyList<TakenMail> Taken => [.. taken];

    /// <summary>Everything that came over the line, whether it was taken over or not.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public int Connections => connections;

    /// <summary>What it answers to a command, given the whole line, where that is not what an honest server says. <c>DATA</c> asks for what it answers after the last dot.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>It takes the mail over and cuts the line instead of saying so.</summary>
    public Func<TakenMail, bool> CutsAfter { get; set; } = _ => false;

    /// <summary>Every answer waits for this.</summary>
    public Func<string, Task> Waits { get; set; } = _ => Task.CompletedTask;

    /// <summary>With one it offers STARTTLS, and behind that to sign in; without, neither.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>No port listens; ours is kept, so that no other program has it when we come back.</summary>
    public void Down()
    {
        listener?.Stop();
        listener = null;
        kept = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        kept.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        kept.Bind(new IPEndPoint(IPAddress.Loopback, Port));
    }

    public void Up()
    {
        if (listener is null)
            Start();
    }

    public void BeHonest() => (Answer, CutsAfter, Waits) = (_ => null, _ => false, _ => Task.CompletedTask);

    /// <summary>What was sent to one address.</summary>
    public IReadOnlyList<TakenMail> To(string address) => [.. taken.Where(mail => mail.To == address)];

    public async ValueTask DisposeAsync()
    {
        Down();
        kept?.Dispose();
        await stopped.CancelAsync();
        Task[] talking;
        lock (lines)
            talking = [.. lines];
        await Task.WhenAll(talking);
        stopped.Dispose();
    }

    void Start()
    {
        kept?.Dispose();
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        lock (lines)
            lines.Add(Accept(listener));
    }

    async Task Accept(TcpListener at)
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await at.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            Interlocked.Increment(ref connections);
            lock (lines)
                lines.Add(Talk(client));
        }
    }

    async Task Talk(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                await new Conversation(this, client.GetStream(), stopped.Token).Run();
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }

    sealed class Conversation(SmtpServer server, NetworkStream stream, CancellationToken stopped)
    {
        Stream wire = stream;
        StreamReader reader = new(stream, new UTF8Encoding(false));
        string? from, to;

        bool IsSecure => wire is SslStream;

        public async Task Run()
        {
            if (!await Say("220 test ESMTP", "CONNECT"))
                return;
            while (await reader.ReadLineAsync(stopped) is { } line)
            {
                server.Heard.Enqueue(line);
                var goesOn = line.Split(' ', ':')[0].ToUpperInvariant() switch
                {
                    "EHLO" => await Say($"250-test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n{(server.Certificate is null ? "" : IsSecure ? "250-AUTH PLAIN\r\n" : "250-STARTTLS\r\n")}250 ENHANCEDSTATUSCODES", line),
                    "STARTTLS" when server.Certificate is not null && !IsSecure => await Say("220 2.0.0 Go on", line) && await Secure(server.Certificate),
                    "AUTH" when IsSecure => await Say("235 2.7.0 Welcome", line),
                    "HELO" or "RSET" or "NOOP" => await Say("250 2.0.0 OK", line),
                    "MAIL" => await Say("250 2.1.0 OK", line, () => (from, to) = (Address(line), null)),
                    "RCPT" when to is not null => await Say("452 4.5.3 One recipient a message", line),
                    "RCPT" => await Say("250 2.1.5 OK", line, () => to = Address(line)),
                    "DATA" when to is null => await Say("503 5.5.1 Whom to?", "RCPT first"),
                    "DATA" => await Take(),
                    "QUIT" => await Say("221 2.0.0 Goodbye", line) && false,
                    _ => await Say("502 5.5.1 Unknown", line),
                };
                if (!goesOn)
                    return;
            }
        }

        async Task<bool> Secure(X509Certificate2 certificate)
        {
            var secure = new SslStream(wire);
            try
            {
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stopped);
            }
            catch (AuthenticationException)
            {
                // The other side does not trust us.
                return false;
            }
            (wire, reader) = (secure, new(secure, new UTF8Encoding(false)));
            return true;
        }

        async Task<bool> Take()
        {
            await Write("354 Go on");
            var raw = new StringBuilder();
            while (await reader.ReadLineAsync(stopped) is { } line)
            {
                if (line == ".")
                {
                    var mail = new TakenMail(from!, to!, raw.ToString());
                    (from, to) = (null, null);
                    if (server.Answer("DATA") is { } refusal)
                        return await Say(refusal, "DATA");
                    await server.Waits("DATA");
                    server.taken.Enqueue(mail);
                    if (server.CutsAfter(mail))
                        return false;
                    await Write("250 2.0.0 Taken over");
                    return true;
                }
                server.Heard.Enqueue(line);
                raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }
            return false;
        }

        async Task<bool> Say(string answer, string to, Action? accepted = null)
        {
            await server.Waits(to);
            var other = server.Answer(to);
            if (other is null)
                accepted?.Invoke();
            await Write(other ?? answer);
            return other?.StartsWith("421", StringComparison.Ordinal) != true;
        }

        async Task Write(string answer) => await wire.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), stopped);

        static string Address(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
    }
}

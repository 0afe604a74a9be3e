using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>Somebody at a browser without script, or at a program: keeps cookies, follows redirects, reads pages, fills in forms, calls the API.</summary>
public sealed class Visitor : IDisposable
{
    static int visitors;

    readonly HttpClient http;

    readonly int number;

    public Visitor(Uri service)
        : this(service, Interlocked.Increment(ref visitors), new CookieJar())
    {
    }

    Visitor(Uri service, int number, CookieJar cookies)
    {
        (Service, this.number, Cookies) = (service, number, cookies);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectCallback = Connect(number) })
        {
            BaseAddress = service,
        };
    }

    public Uri Service { get; }

    public CookieJar Cookies { get; }

    /// <summary>The same person, from the same place, at another node.</summary>
    public Visitor At(Service node) => new(node.Address, number, Cookies);

    /// <summary>Opens a page as by typing its address or following a link, to wherever redirects lead.</summary>
    public Task<WebPage> Open(string path) => Arrive(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form exactly as given; most tests fill in <see cref="WebPage.Form"/> instead.</summary>
    public Task<WebPage> Send(string path, params IEnumerable<KeyValuePair<string, string>> fields) =>
        Arrive(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    public Task<ApiAnswer> Get(string path) => Call(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<ApiAnswer> Post(string path, JsonNode? body, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return Call(request);
    }

    /// <summary>Posts bytes that no serialiser would write.</summary>
    public Task<ApiAnswer> PostRaw(string path, byte[] body, string mediaType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return Call(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    public Task<ApiAnswer> PostRaw(string path, string body) => PostRaw(path, Encoding.UTF8.GetBytes(body));

    /// <summary>Does an act over the API, on the version that the test saw last, and asserts that it was accepted.</summary>
    public async Task Does(string act, OpenedCase on, JsonObject body)
    {
        var answer = await Post($"{on.Api}/{act}?version={on.Version}", body);
        Assert.True(answer.Status == 200, $"{act} was not accepted: {answer.Status} {answer.Text}");
        on.Version = answer["version"].GetInt64();
    }

    public async Task<ApiAnswer> Call(HttpRequestMessage request)
    {
        using var response = await Exchange(request);
        return await ApiAnswer.From(response);
    }

    /// <summary>One exchange, redirects not followed.</summary>
    public async Task<HttpResponseMessage> Exchange(HttpRequestMessage request)
    {
        Cookies.AddTo(request.Headers);
        // What is too large is refused before it is read: a sender in the middle of it would only see the line cut.
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 1 << 20 ? true : null;
        var response = await http.SendAsync(request);
        Cookies.TakeFrom(response.Headers);
        return response;
    }

    public void Dispose() => http.Dispose();

    async Task<WebPage> Arrive(HttpRequestMessage request)
    {
        var at = new Uri(Service, request.RequestUri!);
        for (var redirects = 0; ; redirects++)
        {
            using var response = await Exchange(request);
            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect))
                return await WebPage.From(this, at, response);
            Assert.True(redirects < 10, $"{at} leads round in a circle");
            at = new Uri(at, response.Headers.Location!);
            Assert.True(at.Authority == Service.Authority, $"A redirect leads outside, to {at}");
            request = new HttpRequestMessage(HttpMethod.Get, at);
        }
    }

    /// <summary>Where the system has more than one loopback address, every visitor comes from their own, so that none is slowed for another.</summary>
    static Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> Connect(int number) => async (context, cancel) =>
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (OperatingSystem.IsLinux())
            socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(number % 250 + 1)]), 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    };
}

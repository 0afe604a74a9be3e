using System.IO.Compression;
using Microsoft.Playwright;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>One tab of the browser, which writes down whatever should not happen in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly List<string> complaints = [];
    readonly List<IRequest> requests = [];
    readonly HashSet<string> explained = [];

    public Tab(IBrowserContext context, IPage page, Uri service)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // The browser itself says so of a page that explains a refusal.
            if (!message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) || !explained.Any(message.Location.StartsWith))
                complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"script failed: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"not loaded: {request.Url} {request.Failure}");
        page.Request += (_, request) =>
        {
            requests.Add(request);
            if (new Uri(request.Url).Authority != service.Authority)
                complaints.Add($"asks outside: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.IsNavigationRequest)
                explained.Add(response.Url);
            else if (response.Status >= 400)
                complaints.Add($"answered {response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Console messages, failed scripts, refused and outside requests.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public async Task<int> Open(string path)
    {
        requests.Clear();
        var response = await Page.GotoAsync(path);
        return response!.Status;
    }

    /// <summary>Presses the browser's back button as a person does: with a page before them. While one page gives way to another the browser has no history to go back in.</summary>
    public async Task Back()
    {
        await Page.WaitForLoadStateAsync();
        await Page.GoBackAsync();
    }

    /// <summary>What was loaded since it was opened and how many bytes it takes: pages as they are, for they hold secrets; the rest as production compresses it.</summary>
    public async Task<IReadOnlyList<(string Path, int Bytes)>> Loaded() => await Task.WhenAll(requests.Where(request => !IsStream(request)).ToList().Select(async request =>
    {
        var body = await request.ResponseAsync() is { } response ? await response.BodyAsync() : [];
        return (new Uri(request.Url).AbsolutePath, request.IsNavigationRequest ? body.Length : Compressed(body));
    }));

    // A stream of events has no end to wait for.
    static bool IsStream(IRequest request) => request.ResourceType == "eventsource";

    static int Compressed(byte[] body)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize))
            gzip.Write(body);
        return output.ToArray().Length;
    }

    /// <summary>The same page in a window of another width, in CSS pixels.</summary>
    public Task Resize(int width) => Page.SetViewportSizeAsync(width, HeightFor(width));

    /// <summary>A phone is held upright.</summary>
    public static int HeightFor(int width) => width < 500 ? 640 : 900;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

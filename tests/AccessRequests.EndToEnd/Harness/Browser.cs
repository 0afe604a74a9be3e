using AccessRequests.EndToEnd.Harness;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The Chromium of this machine, started when a test first needs it.</summary>
public sealed class Browser : IAsyncDisposable
{
    static readonly string[] Quietly =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    IPlaywright? playwright;
    IBrowser? chromium;

    /// <summary>A tab of its own for somebody, with the cookies that they have.</summary>
    /// <param name="width">In CSS pixels: 320 is a small phone.</param>
    public async Task<Tab> Open(Visitor visitor, int width = 1280, bool script = true)
    {
        chromium ??= await Start();
        var context = await chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = Tab.HeightFor(width) },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            BaseURL = visitor.Service.ToString(),
        });
        await context.AddCookiesAsync(visitor.Cookies.All.Select(cookie => new Cookie { Name = cookie.Key, Value = cookie.Value, Url = visitor.Service.ToString() }));
        return new Tab(context, await context.NewPageAsync(), visitor.Service);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    async Task<IBrowser> Start()
    {
        // Packages carry no permissions, and the driver is a program.
        if (!OperatingSystem.IsWindows())
            foreach (var node in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, ".playwright", "node"), "node", SearchOption.AllDirectories))
                File.SetUnixFileMode(node, File.GetUnixFileMode(node) | UnixFileMode.UserExecute);
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("TEST_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            ChromiumSandbox = Environment.UserName != "root",
            Args = Quietly,
        });
    }
}

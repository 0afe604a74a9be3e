using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>Pictures of the screens, for people to look at, in the folder that SCREENSHOTS names.</summary>
static class Picture
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public static async Task Take(Tab tab, string name)
    {
        if (Folder is not null)
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name.ToLowerInvariant().Replace(",", "").Replace(' ', '-')}.png"), FullPage = true });
    }
}

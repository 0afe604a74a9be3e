namespace AccessRequests.Identity.Sessions;

/// <summary>A browser as its owner would call it: "Firefox on Windows". Nothing finer is kept, for it would tell people apart.</summary>
public static class BrowserName
{
    // The order matters: nearly every browser claims to be some other one too.
    static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrom", "Chrome"), ("Safari", "Safari"),
    ];

    static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var browser = Found(Browsers, userAgent) ?? (userAgent?.StartsWith("Mozilla/", StringComparison.Ordinal) == true ? "A browser" : "A program");
        return Found(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    static string? Found((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(entry => userAgent?.Contains(entry.Sign, StringComparison.Ordinal) == true).Name;
}

using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace AccessRequests.Web;

/// <summary>What a request must satisfy before anything here looks at it: sizes, the name it asks for, where it really comes from.</summary>
public static class FrontDoor
{
    const long LargestBody = 1 << 20;

    public static void AddFrontDoor(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = HostsOf(builder.Configuration);
            options.IncludeFailureMessage = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, builder.Configuration));
    }

    /// <summary>The host of the service's own address, and those in <c>AllowedHosts</c>: where none is set, the machine itself.</summary>
    internal static string[] HostsOf(IConfiguration configuration)
    {
        var set = configuration["AllowedHosts"] ?? "localhost;127.0.0.1;[::1]";
        var service = configuration[$"{Organisation.Section}:{nameof(Organisation.ServiceAddress)}"];
        return [.. set.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), .. Uri.TryCreate(service, UriKind.Absolute, out var address) ? [address.Host] : Array.Empty<string>()];
    }

    /// <summary>Whoever can name an address can escape the limits on it, so only a proxy in <c>Proxies</c> (addresses or networks) may.</summary>
    internal static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
            if (proxy.Contains('/'))
                options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
            else
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        var hasProxies = options.KnownProxies.Count + options.KnownIPNetworks.Count > 0;
        options.ForwardedHeaders = hasProxies ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
    }

    /// <summary>Nothing is changed on the word of another website, whatever cookies its visitor's browser sends along.</summary>
    public static void UseOwnWritesOnly(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var method = http.Request.Method;
        var isWrite = !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));
        if (!isWrite || http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site"))
            return next(http);
        var answer = http.Request.IsForPrograms()
            ? Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "This was sent by another website")
            : Answer.ExpiredFormPage();
        return answer.ExecuteAsync(http);
    });
}

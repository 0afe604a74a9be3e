namespace AccessRequests.Identity.Tokens;

/// <summary>What a token may be good for. The areas are read off the table of addresses: what the API can write, but for sessions and tokens themselves.</summary>
public sealed class TokenScopes(EndpointDataSource endpoints)
{
    public const string Read = "read", StepUp = "step-up";

    const string Act = "act:";

    static readonly string[] OnlyForPeople = ["session", "sessions", "tokens", "calendar"];

    public IReadOnlyList<string> All =>
    [
        Read,
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.All(IsRead) == false && endpoint.Metadata.GetMetadata<ForStaffOnly>() is not null)
            .Select(endpoint => AreaOf(endpoint.RoutePattern.RawText)).OfType<string>().Except(OnlyForPeople).Distinct().Order().Select(area => Act + area),
        StepUp,
    ];

    /// <summary>Whether the scopes cover a request with this method at this address.</summary>
    public static bool Cover(IReadOnlyList<string> scopes, string method, string path) =>
        IsRead(method) ? scopes.Contains(Read) : AreaOf(path) is { } area && scopes.Contains(Act + area);

    public static string Label(string scope) => scope switch
    {
        Read => "Read what you may read",
        StepUp => "Also do what asks people again who they are: release, send, change rights",
        _ => $"Act on {scope[Act.Length..].Replace('-', ' ')}",
    };

    static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    static string? AreaOf(string? path) => path?.Trim('/').Split('/') is ["api", var area, ..] ? area : null;
}

/// <summary>Marks an address that opens to nobody but staff.</summary>
public sealed class ForStaffOnly;

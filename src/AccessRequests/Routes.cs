using Microsoft.AspNetCore.Routing;

namespace AccessRequests;

/// <summary>
/// The framework's MapGet, MapPost, MapPut and MapDelete for every room of this house, but for one thing: how an endpoint calls its handler
/// is compiled when it is first asked for. There are a thousand endpoints, and to compile them all was a third of what a start cost.
/// What an endpoint needs is still read, and refused if it cannot be, at the start.
/// </summary>
static class Routes
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder app, string pattern, Delegate handler) => app.Map(pattern, handler, HttpMethods.Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder app, string pattern, Delegate handler) => app.Map(pattern, handler, HttpMethods.Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder app, string pattern, Delegate handler) => app.Map(pattern, handler, HttpMethods.Put);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder app, string pattern, Delegate handler) => app.Map(pattern, handler, HttpMethods.Delete);

    static RouteHandlerBuilder Map(this IEndpointRouteBuilder app, string pattern, Delegate handler, string method) =>
        RouteHandlerServices.Map(app, pattern, handler, [method], RequestDelegateFactory.InferMetadata, WhenAsked);

    static RequestDelegateResult WhenAsked(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new RequestDelegateResult(http => made.Value(http), [.. options.EndpointBuilder!.Metadata]);
    }
}

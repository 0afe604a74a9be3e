using System.Net;
using AccessRequests.Web;

namespace AccessRequests.Identity;

public static class SubmissionLimits
{
    const string Everybody = "everybody";

    /// <summary>
    /// Takes so many submissions within an hour from one address, and from all together, whatever node they come to. Whoever is
    /// one too many is told how else to reach us. What was refused for its content is not counted.
    /// </summary>
    public static RouteHandlerBuilder LimitSubmissions(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (invocation, next) =>
    {
        var http = invocation.HttpContext;
        // The machine itself: its own tools, or a proxy that nobody has named, behind which everybody would be one.
        if (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            return await next(invocation);
        var (attempts, limits) = (http.RequestServices.GetRequiredService<Attempts>(), http.RequestServices.GetRequiredService<PublicForms>());
        var here = await attempts.Begin(limits.FromOneAddress, Attempts.AddressOf(http), http.RequestAborted);
        if (!here.IsAllowed)
            return Answer.TooMany(http, here.Wait);
        var everywhere = await attempts.Begin(limits.FromEverywhere, Everybody, http.RequestAborted);
        if (!everywhere.IsAllowed)
        {
            await attempts.Succeeded(here, http.RequestAborted);
            return Answer.TooMany(http, everywhere.Wait);
        }
        var answer = await next(invocation);
        if (answer is IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest })
        {
            await attempts.Succeeded(here, CancellationToken.None);
            await attempts.Succeeded(everywhere, CancellationToken.None);
        }
        return answer;
    });
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace AccessRequests.Web;

/// <summary>Says whether somebody may open an address, by the rule that the address itself will apply. No link is shown that would refuse.</summary>
public sealed class OpenDoors(EndpointDataSource endpoints, IAuthorizationService authorization, IAuthorizationPolicyProvider policies)
{
    public async Task<bool> MayOpen(ClaimsPrincipal person, string address)
    {
        var door = endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(endpoint => endpoint.RoutePattern.RawText == address && Shows(endpoint));
        if (door is null)
            return false;
        var rule = await AuthorizationPolicy.CombineAsync(
            policies, door.Metadata.GetOrderedMetadata<IAuthorizeData>(), door.Metadata.GetOrderedMetadata<AuthorizationPolicy>());
        return rule is null || (await authorization.AuthorizeAsync(person, rule)).Succeeded;
    }

    static bool Shows(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: var methods } || methods.Contains(HttpMethods.Get);
}

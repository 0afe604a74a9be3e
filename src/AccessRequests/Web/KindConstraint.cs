using AccessRequests.Casework;

namespace AccessRequests.Web;

/// <summary>Tells the addresses of the kinds of case apart by the letters of the reference: <c>{reference:kind(AR)}</c>.</summary>
sealed class KindConstraint(string letters) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string reference && KindOfCase.Of(reference)?.Letters == letters;
}

using Microsoft.AspNetCore.Antiforgery;

namespace AccessRequests.Web;

public static class FormEndpoints
{
    /// <summary>The endpoint takes a form of ours and no other: a missing or foreign token gets a page that explains, and nothing happens.</summary>
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder endpoint) => endpoint
        .DisableAntiforgery()
        .AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            if (!http.Request.HasFormContentType)
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                ? await next(invocation)
                : Answer.ExpiredFormPage();
        });
}

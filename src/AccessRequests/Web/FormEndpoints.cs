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
            await Read(http);
            if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
                return Answer.ExpiredFormPage();
            return string.IsNullOrEmpty(http.Request.Form[Trap.Name]) ? await next(invocation) : Answer.TrapPage(http);
        });

    /// <summary>First of all, because the check of the token would take a form too large for a failure of ours.</summary>
    static async Task Read(HttpContext http)
    {
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException unreadable)
        {
            throw new BadHttpRequestException("The form cannot be read", StatusCodes.Status400BadRequest, unreadable);
        }
    }
}

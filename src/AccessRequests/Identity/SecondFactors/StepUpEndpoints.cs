using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>Marks an address that asks for a recent proof, for tests and lists.</summary>
public sealed class RecentSignIn;

public static class StepUpEndpoints
{
    public const string Address = "/staff/confirm";

    const string ReturnUrl = "returnUrl";

    /// <summary>
    /// Only for whoever proved in the last five minutes who they are. A page is opened after that; a form is answered with the
    /// question, which carries all that was typed and sends it on; a program is told <c>step-up-required</c>. Put it last.
    /// </summary>
    public static RouteHandlerBuilder RequireRecentSignIn(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RecentSignIn())
        .AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            var stepUp = http.RequestServices.GetRequiredService<StepUp>();
            if (stepUp.IsRecent(http.User))
                return await next(invocation);
            if (http.Request.IsForPrograms())
                return Results.Problem(
                    statusCode: StatusCodes.Status403Forbidden, title: "Confirm first that it is you, at /api/session/confirmation", extensions: [new("code", StepUp.Code)]);
            if (!http.Request.HasFormContentType)
                return Results.Redirect(AddressFor(http.Request.Path + http.Request.QueryString));
            var form = FormInput.From(await http.Request.ReadFormAsync(http.RequestAborted));
            var isSent = new[] { Proving.Code, Proving.Password, Proving.Credential }.Any(field => form.Value(field) is not null);
            return await stepUp.Ask(http, form, http.Request.Path + http.Request.QueryString, isSent) ?? await next(invocation);
        });

    public static void MapConfirming(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, Post).ForStaff().TakesForm().ExcludeFromDescription();
    }

    static string AddressFor(string wanted) => $"{Address}?{ReturnUrl}={Uri.EscapeDataString(wanted)}";

    static async Task<IResult> Show(HttpContext http, StepUp stepUp, [FromQuery] string? returnUrl)
    {
        var wanted = ReturnAddress.Local(returnUrl) ?? AccountEndpoints.Address;
        return stepUp.IsRecent(http.User) ? Results.Redirect(wanted) : (await stepUp.Ask(http, FormInput.With((ReturnUrl, wanted)), Address, isSent: false))!;
    }

    static async Task<IResult> Post(HttpContext http, StepUp stepUp, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        return await stepUp.Ask(http, form, Address, isSent: true) ?? Results.Redirect(ReturnAddress.Local(form.Value(ReturnUrl)) ?? AccountEndpoints.Address);
    }
}

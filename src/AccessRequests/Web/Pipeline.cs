using System.Globalization;
using System.Text.Json;
using AccessRequests.Web.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AccessRequests.Web;

public static class Pipeline
{
    /// <summary>What surrounds every endpoint: headers, errors in the form that the caller reads, styles and script.</summary>
    public static void UseWeb(this WebApplication app)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = UkFormat.Culture;
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problem, SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or IAnsweredElsewhere });
        app.UseStatusCodePages(context => StatusPage(context.HttpContext));
        app.UseOwnWritesOnly();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();
    }

    static Task Problem(HttpContext http)
    {
        var failed = http.Features.Get<IExceptionHandlerFeature>();
        if (failed?.Error is IAnsweredElsewhere elsewhere)
            return AnswerElsewhere(http, failed.Error, elsewhere);
        var status = failed?.Error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            IServiceUnavailable => StatusCodes.Status503ServiceUnavailable,
            { } error when IsAway(error) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        http.Response.StatusCode = status;
        if (failed?.Error is not BadHttpRequestException { InnerException: JsonException unreadable })
            return StatusPage(http);
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return Answer.Unreadable(unreadable, JsonPlace.Of(unreadable, failed.Endpoint, json)).ExecuteAsync(http);
    }

    /// <summary>The database cannot be reached, or has no connection left: trying again later helps.</summary>
    static bool IsAway(Exception error) => error is NpgsqlException { IsTransient: true } || error.InnerException is { } inner && IsAway(inner);

    static Task AnswerElsewhere(HttpContext http, Exception error, IAnsweredElsewhere elsewhere) =>
        http.Request.IsForPrograms()
            ? Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: error.Message).ExecuteAsync(http)
            : Results.Redirect(elsewhere.Page).ExecuteAsync(http);

    static Task StatusPage(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (http.Request.IsForPrograms())
            return Results.Problem(statusCode: status).ExecuteAsync(http);
        var audience = http.Request.Path.StartsWithSegments("/staff") || http.Request.Path.StartsWithSegments("/board") ? Audience.Staff : Audience.Public;
        IResult page = status switch
        {
            StatusCodes.Status403Forbidden => Page.Show<ForbiddenPage>(new { Audience = audience }, status),
            StatusCodes.Status404NotFound => Page.Show<NotFoundPage>(new { Audience = audience }, status),
            StatusCodes.Status429TooManyRequests => Page.Show<TooBusyPage>(status: status),
            _ => Page.Show<ProblemPage>(status: status),
        };
        return page.ExecuteAsync(http);
    }

    /// <summary>The caller reads problem details rather than a page.</summary>
    public static bool IsForPrograms(this HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/health") || request.Path.StartsWithSegments("/openapi");
}

/// <summary>Something must be done on another page first: pages lead there, programs are answered 403 with the message.</summary>
public interface IAnsweredElsewhere
{
    string Page { get; }
}

/// <summary>A failure after which trying again later may help: answered 503.</summary>
public interface IServiceUnavailable;

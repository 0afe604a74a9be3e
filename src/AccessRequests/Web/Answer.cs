using System.Text.Json;
using AccessRequests.Web.Errors;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Web;

/// <summary>The answers that are not what was asked for: pages for people, problem details (RFC 9457) for programs.</summary>
public static class Answer
{
    public static IResult NotFoundPage() => Page.Show<NotFoundPage>(status: StatusCodes.Status404NotFound);

    public static IResult ExpiredFormPage() => Page.Show<ExpiredFormPage>(status: StatusCodes.Status400BadRequest);

    public static IResult TrapPage(HttpContext http) => Page.Show<TrapPage>(new { Href = http.Request.Path.Value }, StatusCodes.Status422UnprocessableEntity);

    public static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is nothing here");

    /// <summary>The content cannot be read: 400, with the place where reading stopped and nothing of what was sent.</summary>
    /// <param name="place">See <see cref="JsonPlace"/>.</param>
    public static IResult Unreadable(JsonException failure, string place) => Results.ValidationProblem(
        new Dictionary<string, string[]>
        {
            [place] = [failure.GetType() == typeof(JsonException) ? "cannot be read: see the API document for its form" : failure.Message],
        },
        statusCode: StatusCodes.Status400BadRequest,
        title: "What was sent cannot be read");

    /// <summary>The content was read and is refused: 422, with the sentences by field ("" for the whole).</summary>
    public static IResult Refused(IReadOnlyList<FieldError> errors) => Results.ValidationProblem(
        errors.GroupBy(error => error.Field ?? "").ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray()),
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "There is a problem with what was sent");

    /// <summary>A value in the address that cannot be used: 400, by its name.</summary>
    public static IResult BadQuery(string name, string sentence) =>
        Results.ValidationProblem(new Dictionary<string, string[]> { [name] = [sentence] }, title: "The address cannot be read");

    /// <summary>Too many tries: 429, how long to wait, and how else to reach us.</summary>
    public static IResult TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0");
        return http.Request.IsForPrograms()
            ? Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: "Too many tries: wait before the next", detail: OtherWays(http))
            : Page.Show<TooBusyPage>(new { Wait = UkFormat.Count((int)Math.Ceiling(wait.TotalMinutes), "minute") }, StatusCodes.Status429TooManyRequests);
    }

    static string OtherWays(HttpContext http)
    {
        var us = http.RequestServices.GetRequiredService<Organisation>();
        return $"Anyone can also phone {us.Phone} ({us.PhoneHours}) or write to {us.PostalAddress}.";
    }

    public static IResult Stale(long version) => Results.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status409Conflict,
        Title = "Someone else changed this case",
        Detail = "Look at the case again and decide anew.",
        Extensions = { ["version"] = version },
    });
}

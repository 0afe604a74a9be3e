using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AccessRequests.Web;

/// <summary>Answers that somebody asks for again and again: 304 where nothing of them has changed.</summary>
public static class ETags
{
    /// <param name="essence">The answer without what is another each time, such as the moment of asking.</param>
    public static IResult Answer(HttpContext http, object answer, object essence)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return IsKnown(http, Of(essence, json)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(answer);
    }

    /// <summary>The same of one that is finished: nothing of it is made anew.</summary>
    public static IResult Answer<T>(HttpContext http, Finished<T> finished) where T : class =>
        IsKnown(http, finished.Name) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(finished.Bytes, "application/json; charset=utf-8");

    /// <summary>A short name for what something says.</summary>
    public static string Of(object essence, JsonSerializerOptions json) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(essence, json)).AsSpan(0, 12));

    /// <summary>Says what the answer is called, and whether whoever asks has it.</summary>
    static bool IsKnown(HttpContext http, string name)
    {
        var tag = new EntityTagHeaderValue($"\"{name}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false));
    }
}

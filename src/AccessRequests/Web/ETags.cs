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
        var tag = new EntityTagHeaderValue($"\"{Of(http, essence)}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(answer);
    }

    /// <summary>A short name for what something says.</summary>
    public static string Of(HttpContext http, object essence)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(essence, json)).AsSpan(0, 12));
    }
}

using System.Text.Json.Nodes;
using AccessRequests.Casework;

namespace AccessRequests.EndToEnd.Harness;

public static class Sample
{
    /// <summary>The smallest request there is, over the API.</summary>
    public static JsonObject Request(Action<JsonObject>? but = null)
    {
        var request = new JsonObject
        {
            ["fullName"] = "Ann Example",
            ["contact"] = new JsonObject { ["email"] = "ann@example.org" },
            ["for"] = "self",
            ["details"] = "Everything about my housing case",
        };
        but?.Invoke(request);
        return request;
    }
}

/// <summary>A case as its requester and a test know it.</summary>
public sealed record OpenedCase(string Reference, string AccessCode)
{
    /// <summary>The version after the last act that a test did to it.</summary>
    public long Version { get; set; } = 1;

    public string Page => $"/staff/cases/{Reference}";

    public string Api => $"{KindOfCase.Of(Reference)!.Api}/{Reference}";
}

using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace AccessRequests.Web;

/// <summary>Where in a JSON content reading stopped, by the names of members that we know: any other name is the sender's own word, and is not repeated.</summary>
static class JsonPlace
{
    public static string Of(JsonException failure, Endpoint? endpoint, JsonSerializerOptions json)
    {
        var known = new List<string>();
        var type = endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        foreach (var name in (failure.Path ?? "").Split('.').Skip(1))
        {
            var member = type is null ? null : json.GetTypeInfo(type).Properties.FirstOrDefault(member => member.Name == name.Split('[')[0]);
            if (member is null)
                break;
            known.Add(member.Name);
            type = member.PropertyType;
        }
        return string.Join('.', known);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AccessRequests.Web;

/// <summary>The API document at <c>/openapi/v1.json</c>, OpenAPI 3.1: every operation under <c>/api</c>, its errors included.</summary>
public static class OpenApi
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Our own readers of text, dates and choices are opaque to the generator.
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(string) || type == typeof(DateOnly) || type.IsEnum)
                schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null ?? 0);
            if (type == typeof(DateOnly))
                schema.Format = "date";
            if (type.IsEnum)
                schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))];
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, context, _) =>
        {
            var organisation = context.ApplicationServices.GetRequiredService<Organisation>();
            document.Info = new OpenApiInfo
            {
                Title = $"{organisation.Name}: requests for personal information",
                Version = "1",
                Description = "Errors are problem details (RFC 9457): 400 cannot be read, 401 not signed in, 403 not your role, 404 not there or not yours, 409 changed since you looked, 422 refused, each with the sentences by field.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi().AllowAnonymous();
}

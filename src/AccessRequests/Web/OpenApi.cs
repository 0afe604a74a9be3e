using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
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
        options.AddSchemaTransformer(Describe);
        options.AddOperationTransformer((operation, context, _) =>
        {
            AddErrorsOfEveryWrite(operation, context.Description.HttpMethod, context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, context, _) =>
        {
            var organisation = context.ApplicationServices.GetRequiredService<Organisation>();
            document.Info = new OpenApiInfo
            {
                Title = $"{organisation.Name}: requests for personal information",
                Version = "1",
                Description = "Staff sign in at /api/session, or send a token from their account page as \"Authorization: Bearer\". Errors are problem details (RFC 9457): 400 cannot be read, 401 not signed in, 403 not your role, 404 not there or not yours, 409 changed since you looked, 413 too large, 415 not JSON, 422 refused, each with the sentences by field.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi().AllowAnonymous();

    static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var json = context.JsonTypeInfo;
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        // Our own readers of text, dates and choices are opaque to the generator, alone and in lists.
        if (type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type.IsEnum)
            schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null ?? 0);
        if (type == typeof(DateOnly))
            schema.Format = "date";
        if (type == typeof(DateTimeOffset))
            schema.Format = "date-time";
        if (context.JsonPropertyInfo?.AttributeProvider?.IsDefined(typeof(EmailAddressAttribute), true) == true)
            schema.Format = "email";
        if (type.IsEnum)
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))];
        if (json.Kind == JsonTypeInfoKind.Enumerable)
            schema.Items ??= await context.GetOrCreateSchemaAsync(json.ElementType!, cancellationToken: cancel);
        if (schema.AdditionalProperties is OpenApiSchema { Type: JsonSchemaType.Array, Items: null } lists && ListIn(type) is { } element)
            lists.Items = await context.GetOrCreateSchemaAsync(element, cancellationToken: cancel);
        if (json.Kind == JsonTypeInfoKind.Object)
            schema.Required?.ExceptWith(json.Properties.Where(MayBeLeftOut).Select(member => member.Name));
        if (type.IsDefined(typeof(AtLeastOneMemberAttribute), true))
            schema.MinProperties = 1;
        if (type.IsAssignableTo(typeof(ProblemDetails)))
            schema.AdditionalPropertiesAllowed = true;
    }

    /// <summary>Nothing is not written, so what may be nothing may be missing; of what is sent to us, what is required says so.</summary>
    static bool MayBeLeftOut(JsonPropertyInfo member) => member.IsGetNullable && member.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) != true;

    static Type? ListIn(Type dictionary) => dictionary.GetInterfaces().Prepend(dictionary)
        .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))?.GetGenericArguments()[1] is { } list
        && list.IsAssignableTo(typeof(IEnumerable)) ? list.GetElementType() : null;

    static void AddErrorsOfEveryWrite(OpenApiOperation operation, string? method, OpenApiDocument document)
    {
        if (method is null or "GET")
            return;
        Add(StatusCodes.Status403Forbidden, "Sent by another website, or by somebody without the role");
        if (operation.RequestBody is null)
            return;
        Add(StatusCodes.Status413PayloadTooLarge, "Too large");
        Add(StatusCodes.Status415UnsupportedMediaType, "Not JSON");

        void Add(int status, string description) => (operation.Responses ??= []).TryAdd($"{status}", new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) } },
        });
    }
}

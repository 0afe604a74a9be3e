using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.OpenApi;

namespace AccessRequests.Acts;

static class RequiredMembers
{
    /// <summary>What the shape of a command never does without, the API document calls required.</summary>
    public static IServiceCollection AddRequiredMembers(this IServiceCollection services) => services.ConfigureAll<OpenApiOptions>(options =>
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = context.JsonTypeInfo.Type;
            if (context.JsonPropertyInfo is null && type.GetProperty("Shape", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IValidator shape)
                foreach (var member in context.JsonTypeInfo.Properties.Where(member => shape.Requires((member.AttributeProvider as MemberInfo)?.Name)))
                    (schema.Required ??= new HashSet<string>()).Add(member.Name);
            return Task.CompletedTask;
        }));

    static bool Requires(this IValidator shape, string? member) => shape.CreateDescriptor().Rules.Any(rule =>
        rule.PropertyName == member && !rule.HasCondition && rule.Components.Any(component => component.Validator is INotEmptyValidator or INotNullValidator));
}

using Microsoft.AspNetCore.OpenApi;

namespace AccessRequests.Calculator;

public static class Setup
{
    public static IServiceCollection AddCalculator(this IServiceCollection services) => services.ConfigureAll<OpenApiOptions>(options =>
        options.AddSchemaTransformer((schema, context, _) =>
        {
            CalculationExamples.Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        }));

    public static void MapCalculator(this IEndpointRouteBuilder app)
    {
        app.MapCalculationApi();
        app.MapCalculatorPages();
    }
}

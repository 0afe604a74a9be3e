using AccessRequests.Letters.Editing;
using Marten;

namespace AccessRequests.Letters;

public static class Setup
{
    public static IServiceCollection AddLetters(this IServiceCollection services) => services.AddSingleton<TemplateStore>().AddSingleton<Forms>();

    public static void AddLetters(this StoreOptions store) => store.Storage.ExtendedSchemaObjects.Add(TemplateStore.TableDefinition);

    public static void MapLetters(this IEndpointRouteBuilder app) => app.MapTemplates();
}

using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Letters.Editing;
using AccessRequests.Letters.Previewing;
using AccessRequests.Letters.Writing;
using Marten;

namespace AccessRequests.Letters;

public static class Setup
{
    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton<TemplateStore>().AddSingleton<Forms>().AddSingleton<LetterStore>().AddSingleton<LetterRoom>()
        .AddSingleton<IFollowFacts, LettersDue>()
        .AddScoped<IPreviewLetters, LetterPreviews>()
        .AddHostedService<LetterSweep>();

    /// <summary>From now on, facts of this kind of case that send a letter have it written.</summary>
    public static IServiceCollection AddLetters<TCase>(this IServiceCollection services, LettersOf<TCase> letters) where TCase : class, ICaseState => services
        .AddSingleton(letters)
        .AddScoped<CaseLetters<TCase>>()
        .AddScoped<ICaseLetters>(provider => provider.GetRequiredService<CaseLetters<TCase>>());

    public static void AddLetters(this StoreOptions store)
    {
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
        store.Storage.ExtendedSchemaObjects.Add(TemplateStore.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(LetterStore.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(LetterStore.ContentDefinition);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string> { [typeof(LetterWritten)] = "letter_written" };

    public static void MapLetters(this IEndpointRouteBuilder app)
    {
        app.MapTemplates();
        LetterEndpoints.MapForFollowers(app);
    }

    /// <summary>The letters of the cases of one kind, to keep.</summary>
    public static void MapLetters<TCase>(this IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState => LetterEndpoints.Map<TCase>(app, kind);
}

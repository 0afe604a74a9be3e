using AccessRequests.Acts;
using AccessRequests.Casework;
using Marten;
using Marten.Events;

namespace AccessRequests.Confidentiality;

public static class Setup
{
    public static IServiceCollection AddConfidentiality(this IServiceCollection services) => services
        .AddSingleton<GlassRequests>().AddSingleton<IExpire>(provider => provider.GetRequiredService<GlassRequests>())
        .AddSingleton<LookReviews>()
        .AddScoped<CaseDoors>();

    /// <summary>Lets the pages that serve all kinds of case reach this one.</summary>
    public static IServiceCollection AddCaseDoor<TCase>(this IServiceCollection services, KindOfCase kind) where TCase : class, ICaseState =>
        services.AddScoped<ICaseDoor>(provider => new CaseDoor<TCase>(kind, provider.GetRequiredService<Casefiles<TCase>>(), provider.GetRequiredService<ActRunner<TCase>>()));

    public static void AddConfidentiality(this StoreOptions store)
    {
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
        store.Storage.ExtendedSchemaObjects.Add(GlassRequests.TableDefinition);
        store.Storage.ExtendedSchemaObjects.Add(LookReviews.TableDefinition);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string>
    {
        [typeof(ColleagueBroughtIn)] = "colleague_brought_in",
        [typeof(ColleagueLetGo)] = "colleague_let_go",
        [typeof(WallRaised)] = "wall_raised",
        [typeof(WallLowered)] = "wall_lowered",
        [typeof(GlassBroken)] = "glass_broken",
    };

    public static void MapConfidentiality(this IEndpointRouteBuilder app)
    {
        app.MapGlass();
        app.MapLooks();
        app.MapPurposeApi();
    }

    /// <summary>What every kind of case has: its walls, its people, its view log.</summary>
    public static void MapConfidentiality<TCase>(this IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState
    {
        app.MapAct<BringInColleague<TCase>, TCase, BringInColleaguePage<TCase>>(kind);
        app.MapAct<LetColleagueGo<TCase>, TCase, LetColleagueGoPage<TCase>>(kind);
        app.MapAct<RaiseWall<TCase>, TCase, RaiseWallPage<TCase>>(kind);
        app.MapAct<LowerWall<TCase>, TCase, LowerWallPage<TCase>>(kind);
        app.MapPurpose(kind);
        app.MapLooks<TCase>(kind);
    }
}

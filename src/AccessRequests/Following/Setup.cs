namespace AccessRequests.Following;

public static class Setup
{
    public static IServiceCollection AddFollowed<TKind>(this IServiceCollection services) where TKind : class, IFollowedKind => services.AddScoped<IFollowedKind, TKind>();

    public static void MapFollowing(this IEndpointRouteBuilder app)
    {
        app.MapFollowPages();
        app.MapFollowApi();
    }

    internal static IFollowedKind? Of(this IEnumerable<IFollowedKind> kinds, string reference) => kinds.FirstOrDefault(followed => followed.Kind.Owns(reference));
}

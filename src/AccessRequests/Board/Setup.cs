namespace AccessRequests.Board;

public static class Setup
{
    public static IServiceCollection AddBoard(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(BoardSettings.From(configuration)).AddSingleton<BoardReader>();

    public static void MapBoard(this IEndpointRouteBuilder app) => app.MapBoardPages();
}

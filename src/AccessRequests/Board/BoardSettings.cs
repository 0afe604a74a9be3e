namespace AccessRequests.Board;

/// <param name="OnTimeTarget">Of a hundred dates that the law sets, how many the organisation means to keep.</param>
/// <param name="CacheSeconds">For so long the same person is given the same answer, unless a fact arrives.</param>
public sealed record BoardSettings(int OnTimeTarget = 95, int CacheSeconds = 1)
{
    public static BoardSettings From(IConfiguration configuration)
    {
        var given = configuration.GetSection("Board");
        var settings = new BoardSettings(given.GetValue("OnTimeTarget", 95), given.GetValue("CacheSeconds", 1));
        return settings.OnTimeTarget is >= 1 and <= 100 ? settings : throw new InvalidOperationException("Board__OnTimeTarget wants a number from 1 to 100");
    }
}

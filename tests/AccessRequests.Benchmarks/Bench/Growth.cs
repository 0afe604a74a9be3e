using AccessRequests.Figures;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>
/// What lists cost when there is far more. Goals: board and work list at most 1.2 times as long as at 10,000 cases, page 1,000 at most
/// 1.2 times as long as page 1.
/// </summary>
static class Growth
{
    const int Few = 10_000, PageSize = 25, DeepPage = 1000;

    public static async Task Print(Stage stage)
    {
        await Compare(stage, "board", "/api/board", "nothing from memory", ("Board__CacheSeconds", "0"));
        await Compare(stage, "board", "/api/board", "as served");
        await Compare(stage, "work list", "/api/worklist", "as served");
    }

    static async Task Compare(Stage stage, string title, string path, string how, params IReadOnlyList<(string, string)> settings)
    {
        var (_, few) = await stage.Filled("few", Few, settings);
        await using var __ = few;
        var (large, many) = await stage.Filled("many", stage.Many, settings);
        await using var ___ = many;
        var (here, there) = (await few.SignIn(Stage.Email, Stage.Password), await many.SignIn(Stage.Email, Stage.Password));
        var (floor, grown) = ($"{title}, few cases: {Few:n0}", $"{title}, many cases: {stage.Many:n0}");
        List<Target> targets = [Wrk.Target(floor, few, path, Scripts.Get(here), 1), Wrk.Target(grown, many, path, Scripts.Get(there), 1)];
        var open = await stage.Server.Ask<long>(large, $"select count(*) from {FigureTables.Cases} where is_open");
        var page = Math.Min(DeepPage, open / PageSize - 1);
        var further = $"{title}, page {page:n0} of many";
        if (title == "work list")
        {
            var deep = await stage.Server.Ask<string>(
                large, $"""select to_char(late_after at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z~"') || id from {FigureTables.Cases} where is_open order by late_after, id offset {(page - 1) * PageSize} limit 1""");
            targets.Add(Wrk.Target(further, many, $"{path}?after={Uri.EscapeDataString(deep.Replace(".000000Z", "Z", StringComparison.Ordinal))}", Scripts.Get(there), 1));
        }
        var samples = await stage.Rounds().Run(targets);
        Table.Print($"The {title} as cases grow, {open:n0} of them open, 1 client, {how}", floor, samples);
        Table.Compare(samples, grown, floor, Sections.P50);
        if (targets.Count > 2)
            Table.Compare(samples, further, grown, Sections.P50);
    }
}

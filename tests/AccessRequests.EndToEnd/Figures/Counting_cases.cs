using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Figures;

/// <summary>Counts are kept as facts arrive; they must be what counting all cases anew would give.</summary>
public class Counting_cases(Service service)
{
    [Fact]
    public async Task gives_the_same_as_counting_them_all_anew()
    {
        foreach (var life in AnyLife.All(service, _ => "In their own words"))
        {
            await life.Lived();
            await life.ReadyFor("reopen");
        }
        await service.CaughtUp();

        await Same("select kind, received_on, count(*)::int from views.case_row group by 1, 2", "select kind, day, sum(n)::int from views.case_count where share like 'all %' and measure = 'Received' group by 1, 2");
        await Same("select kind, stage, count(*)::int from views.case_row where is_open group by 1, 2", "select kind, code, sum(n)::int from views.case_count where share like 'all %' and measure = 'Stage' group by 1, 2");
        await Same("select kind, coalesce(assignee_id::text, ''), count(*)::int from views.case_row where is_open group by 1, 2", "select kind, code, sum(n)::int from views.case_count where share like 'all %' and measure = 'Load' group by 1, 2");
        await Same("select kind, ended_on, count(*)::int from views.case_row where ended_on is not null group by 1, 2", "select kind, day, sum(n)::int from views.case_count where share like 'all %' and measure = 'Ended' group by 1, 2");
        await Same("select count(*)::int, 0, 0 from views.case_row where is_open", "select sum(n)::int, 0, 0 from views.case_count where share like 'all %' and measure in ('Due', 'Standing')");
        await Same("select kind, count(*)::int, 0 from views.case_row where data ? 'answeredOn' group by 1", "select kind, sum((select sum(n) from unnest(cases) n))::int, 0 from views.case_days where share like 'all %' and measure = 'Days' group by 1");
        Assert.Empty(await service.Database.Query("select * from views.case_days where cases = '{}' or cases[cardinality(cases)] = 0 or 0 > any(cases)"));
        // A stream beside a case, such as that of its letters, is no case.
        await Same("select id from casework.mt_streams where id ~ '^[A-Z]{2}-[^/]+$'", "select id from views.case_row");
        Assert.Empty(await service.Database.Query("select * from views.case_count where n <= 0"));
    }

    async Task Same(string expected, string kept)
    {
        var (one, other) = (await Rows(expected), await Rows(kept));
        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }

    async Task<IReadOnlyList<string>> Rows(string sql) => [.. (await service.Database.Query(sql)).Select(row => string.Join('|', row)).Order(StringComparer.Ordinal)];
}

using System.Diagnostics;
using System.Net;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class Guessing_access_codes(Apart apart)
{
    readonly Service service = apart.Service;

    [Fact]
    public async Task has_to_wait_at_every_node_after_ten_wrong_ones()
    {
        var opened = await service.Submit();
        await using var another = service.AnotherNode();
        for (var wrong = 1; wrong <= 10; wrong++)
            Assert.IsType<CodeTried.Wrong>(await Try(wrong % 2 == 0 ? service : another, "192.0.2.1", "nonsense"));
        foreach (var node in new[] { service, another })
            Assert.InRange(Assert.IsType<CodeTried.TooMany>(await Try(node, "192.0.2.1", opened.AccessCode)).Wait, TimeSpan.Zero, TimeSpan.FromMinutes(15));
        Assert.Equal(new CodeTried.Opened(opened.Reference), await Try(another, "192.0.2.2", opened.AccessCode));

        service.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(new CodeTried.Opened(opened.Reference), await Try(service, "192.0.2.1", opened.AccessCode));
    }

    [Fact]
    public async Task is_counted_over_midnight_though_addresses_are_kept_under_another_hash()
    {
        service.Clock.SetUtcNow(service.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddMinutes(-5));
        await Fail("192.0.2.3", times: 10);
        service.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.False(await IsAllowed("192.0.2.3"));
        service.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await IsAllowed("192.0.2.3"));
    }

    [Fact]
    public async Task counts_a_household_as_one()
    {
        await Fail("2001:db8:1:2::1", times: 5);
        await Fail("2001:db8:1:2::2", times: 5);
        Assert.False(await IsAllowed("2001:db8:1:2:ffff::1"));
        Assert.True(await IsAllowed("2001:db8:1:3::1"));
    }

    [Fact]
    public async Task from_everywhere_at_once_is_slowed_and_rouses_someone_but_shuts_nobody_out()
    {
        var opened = await service.Submit();
        await service.Database.Execute(
            $"insert into identity.attempt (id, kind, who, at) select gen_random_uuid(), 'access-code', sha256(n::text::bytea), '{service.Clock.GetUtcNow():O}' from generate_series(1, 300) n");
        var watch = Stopwatch.StartNew();
        Assert.IsType<CodeTried.Wrong>(await Try(service, "192.0.2.4", "nonsense"));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(10));
        Assert.Contains("More than 300 wrong access codes were tried within an hour", service.Log.Text);
        Assert.Equal(new CodeTried.Opened(opened.Reference), await Try(service, "192.0.2.5", opened.AccessCode));
        service.Clock.Advance(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task leaves_no_address_in_the_database_and_nothing_after_a_day()
    {
        await Fail("192.0.2.6", times: 1);
        var kept = await service.Database.Query("select who from identity.attempt");
        Assert.All(kept, row => Assert.Equal(32, Assert.IsType<byte[]>(row[0]).Length));
        service.Clock.Advance(TimeSpan.FromHours(25));
        await Fail("192.0.2.7", times: 1);
        Assert.Single(await service.Database.Query("select who from identity.attempt"));
    }

    static Task<CodeTried> Try(Service node, string address, string typed) =>
        node.Services.GetRequiredService<CodeEntry>().Try(From(address), typed, CancellationToken.None);

    async Task Fail(string address, int times)
    {
        for (var time = 1; time <= times; time++)
            Assert.True(await IsAllowed(address));
    }

    async Task<bool> IsAllowed(string address) =>
        (await service.Services.GetRequiredService<Attempts>().Begin(AttemptKind.AccessCode, Attempts.AddressOf(From(address)), CancellationToken.None)).IsAllowed;

    static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace AccessRequests.Specs;

public class Turning_the_clock_on
{
    [Fact]
    public void is_refused_where_real_cases_are() => Assert.StartsWith(
        "Clock:Offset is set, and this is where real cases are", Assert.Throws<InvalidOperationException>(() => Clock("90.00:00:00", "Production")).Message);

    [Theory]
    [InlineData("ninety days")]
    [InlineData("-1.00:00:00")]
    public void is_refused_where_it_is_no_time_ahead(string offset) =>
        Assert.Equal("Clock:Offset is no length of time like 90.00:00:00, which is ninety days", Assert.Throws<InvalidOperationException>(() => Clock(offset, "Development")).Message);

    [Fact]
    public void is_not_done_unless_somebody_says_so() => Assert.Same(TimeProvider.System, Clock(null, "Production"));

    [Fact]
    public void makes_it_so_much_later() =>
        Assert.InRange(Clock("90.00:00:00", "Development").GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(90) - TimeSpan.FromMinutes(1), TimeSpan.FromDays(90) + TimeSpan.FromMinutes(1));

    static TimeProvider Clock(string? offset, string environment) => ShiftedClock.From(
        new ConfigurationBuilder().AddInMemoryCollection([new("Clock:Offset", offset)]).Build(), new HostingEnvironment { EnvironmentName = environment });
}

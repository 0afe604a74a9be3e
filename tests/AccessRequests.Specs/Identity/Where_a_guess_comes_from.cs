using System.Net;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class Where_a_guess_comes_from
{
    [Fact]
    public void is_an_address() => Assert.NotEqual(Network("192.0.2.1"), Network("192.0.2.2"));

    [Fact]
    public void is_the_same_address_however_it_is_written() => Assert.Equal(Network("192.0.2.1"), Network("::ffff:192.0.2.1"));

    [Fact]
    public void is_the_household_in_the_newer_internet()
    {
        Assert.Equal(Network("2001:db8:1:2::1"), Network("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        Assert.NotEqual(Network("2001:db8:1:2::1"), Network("2001:db8:1:3::1"));
    }

    [Fact]
    public void may_be_unknown() => Assert.Equal("unknown", Attempts.Network(null));

    static string Network(string address) => Attempts.Network(IPAddress.Parse(address));
}

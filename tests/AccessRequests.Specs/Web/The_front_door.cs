using System.Net;
using AccessRequests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace AccessRequests.Specs.Web;

public class The_front_door
{
    [Fact]
    public void answers_to_its_own_address_and_to_the_machine() => Assert.Equal(
        ["localhost", "127.0.0.1", "[::1]", "requests.example.org"],
        FrontDoor.HostsOf(Set(("Organisation:ServiceAddress", "https://requests.example.org"))));

    [Fact]
    public void answers_to_the_names_that_are_set_instead() => Assert.Equal(
        ["intranet", "requests.example.org"],
        FrontDoor.HostsOf(Set(("AllowedHosts", " intranet; "), ("Organisation:ServiceAddress", "https://requests.example.org"))));

    [Fact]
    public void believes_nobody_about_addresses_unless_told()
    {
        var options = Trusting();
        Assert.Equal(ForwardedHeaders.None, options.ForwardedHeaders);
        Assert.Empty(options.KnownProxies);
        Assert.Empty(options.KnownIPNetworks);
    }

    [Fact]
    public void believes_the_proxies_that_are_named()
    {
        var options = Trusting(("Proxies:0", "10.0.0.2"), ("Proxies:1", "172.18.0.0/16"));
        Assert.Equal([IPAddress.Parse("10.0.0.2")], options.KnownProxies);
        Assert.Equal(["172.18.0.0/16"], options.KnownIPNetworks.Select(network => network.ToString()));
        Assert.Equal(ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, options.ForwardedHeaders);
    }

    static ForwardedHeadersOptions Trusting(params (string Name, string Value)[] settings)
    {
        var options = new ForwardedHeadersOptions();
        FrontDoor.TrustProxies(options, Set(settings));
        return options;
    }

    static IConfiguration Set(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}

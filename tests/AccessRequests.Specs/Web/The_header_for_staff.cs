using System.Security.Claims;
using AccessRequests.Web;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace AccessRequests.Specs.Web;

public class The_header_for_staff
{
    [Fact]
    public async Task names_the_person_and_lets_them_sign_out()
    {
        var header = (await Page(Person("caseworker"))).One("header");
        Assert.Equal("Signed in as Casey <Worker>", header.One(".who").Words());
        var form = header.One("form[method=post][action='/staff/sign-out']");
        Assert.NotNull(form.One("input[name=__RequestVerificationToken]"));
    }

    [Theory]
    [InlineData("caseworker", "My work", "Cases")]
    [InlineData("director", "My work", "Cases", "Deadlines")]
    public async Task links_to_what_the_person_may_open(string role, params string[] words)
    {
        var page = await Page(Person(role));
        Assert.Equal(words, page.QuerySelectorAll(".staff-nav a").Select(link => link.Words()));
    }

    [Fact]
    public async Task says_where_the_person_is() =>
        Assert.Equal("Cases", (await Page(Person("caseworker"))).One("[aria-current=page]").Words());

    [Fact]
    public async Task is_bare_before_anyone_has_signed_in() =>
        Assert.Empty((await Page(new ClaimsPrincipal(new ClaimsIdentity()))).QuerySelectorAll(".staff-nav, .sign-out"));

    static Task<IHtmlDocument> Page(ClaimsPrincipal person)
    {
        var context = new DefaultHttpContext { User = person };
        context.Request.Path = "/staff/cases";
        return Rendered.Of<Layout>(new { Title = "Cases", Audience = Audience.Staff }, context,
            Door("/staff/work"), Door("/staff/cases"), Door("/staff/cases/new", "POST"), Door("/board", "GET", "director"));
    }

    static ClaimsPrincipal Person(string role) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "Casey <Worker>"), new(ClaimTypes.Role, role)], "test"));

    static RouteEndpoint Door(string address, string method = "GET", params string[] roles) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse(address), 0,
        new([new HttpMethodMetadata([method]), new AuthorizeAttribute { Roles = roles.Length == 0 ? null : string.Join(',', roles) }]), address);
}

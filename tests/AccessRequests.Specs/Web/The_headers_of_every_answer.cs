using AccessRequests.Web;
using AccessRequests.Web.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AccessRequests.Specs.Web;

public class The_headers_of_every_answer
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ";

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/fails")]
    [InlineData("/nowhere")]
    [InlineData("/plain.css")]
    public async Task keep_the_browser_strict(string address)
    {
        var answer = await Ask(address);
        Assert.Equal(Policy + "'none'", answer["Content-Security-Policy"]);
        Assert.Equal("no-referrer", answer["Referrer-Policy"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        Assert.Equal("same-origin", answer["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", answer["Cross-Origin-Resource-Policy"]);
        Assert.Equal("camera=(), microphone=(), geolocation=()", answer["Permissions-Policy"]);
    }

    [Theory]
    [InlineData("/board", "board")]
    [InlineData("/board/trends", "'none'")]
    public async Task let_only_the_board_write_into_itself(string address, string trusted) =>
        Assert.Equal(Policy + trusted, (await Ask(address))["Content-Security-Policy"]);

    [Theory]
    [InlineData("/", "no-store")]
    [InlineData("/about", "no-store")]
    [InlineData("/api", "no-store")]
    [InlineData("/plain.css", "public")]
    public async Task keep_pages_and_data_out_of_caches_but_not_styles(string address, string control) =>
        Assert.Equal(control, (await Ask(address))["Cache-Control"]);

    [Theory]
    [InlineData("/", null)]
    [InlineData("/about", "noindex")]
    public async Task let_search_engines_find_the_first_page_only(string address, string? robots) =>
        Assert.Equal(robots, (await Ask(address)).GetValueOrDefault("X-Robots-Tag"));

    [Theory]
    [InlineData("Production", "https", "max-age=31536000")]
    [InlineData("Production", "http", null)]
    [InlineData("Development", "https", null)]
    public async Task insist_on_encryption_where_there_is_some(string environment, string scheme, string? insists) =>
        Assert.Equal(insists, (await Ask("/", environment, scheme)).GetValueOrDefault("Strict-Transport-Security"));

    [Fact]
    public async Task say_nothing_of_the_tools() =>
        Assert.Empty((await Ask("/about")).Keys.Intersect(["X-Frame-Options", "blazor-enhanced-nav", "Pragma"]));

    static async Task<Dictionary<string, string>> Ask(string address, string environment = "Development", string scheme = "http")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Rendered.Organisation).AddSingleton<SiteAssets>().AddRazorComponents();
        builder.Services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        await using var app = builder.Build();
        app.Use((context, next) => { context.Request.Scheme = scheme; return next(context); });
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => Page.Show<ProblemPage>(status: 500).ExecuteAsync(context) });
        app.MapGet("/", () => Page.Show<NotFoundPage>());
        app.MapGet("/about", () => Page.Show<Layout>(new { Title = "About you", Audience = Audience.Public, ChildContent = Rendered.Text("…") }));
        app.MapGet("/fails", (Func<IResult>)(() => throw new InvalidOperationException("on purpose")));
        app.MapGet("/api", () => Results.Json(new { accessCode = "7K3M" }));
        app.MapGet("/plain.css", (HttpResponse response) => { response.Headers.CacheControl = "public"; return Results.Text("a{}", "text/css"); });
        await app.StartAsync();
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(app.Urls.First() + address));
        return answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
    }
}

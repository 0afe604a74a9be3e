using AccessRequests.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccessRequests.Specs.Web;

/// <summary>A component as a browser would read it: rendered by the framework, parsed by a real parser.</summary>
public static class Rendered
{
    public static readonly Organisation Organisation = new(
        "Example Community Company", "requests@example.org", "01632 960 123", "Monday to Friday", "Riverside House, Exampleton",
        "the data protection lead", "lead@example.org", "Regulator", "https://regulator.example", "0303 123 1113", "Water Lane, Wilmslow",
        "https://requests.example.org", "https://weather.example");

    public static async Task<IHtmlDocument> Of<TComponent>(object parameters, HttpContext? context = null, params IReadOnlyList<Endpoint> endpoints)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(Organisation)
            .AddSingleton<EndpointDataSource>(new DefaultEndpointDataSource(endpoints))
            .AddSingleton<SiteAssets>()
            .AddScoped<OpenDoors>()
            .AddAuthorizationCore()
            .AddCascadingValue(_ => context!)
            .AddSingleton<AntiforgeryStateProvider, OneToken>()
            .AddLogging()
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(ByName(parameters)))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    public static RenderFragment Text(string words) => builder => builder.AddContent(0, words);

    public static IElement One(this IParentNode within, string selector) =>
        within.QuerySelectorAll(selector) is [var only] ? only : throw new InvalidOperationException($"Not exactly one {selector}");

    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static Dictionary<string, object?> ByName(object parameters) =>
        parameters.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters));

    sealed class OneToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}

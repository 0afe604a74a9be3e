using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>
/// Who is let in where: every operation of the route table, tried on the running service by everybody, on cases that they
/// have and have not to do with.
/// </summary>
sealed partial class DenialMatrix(Service service)
{
    /// <summary>How somebody stands to a case.</summary>
    public static IReadOnlyList<string> Relations { get; } = ["new", "given to another", "brought in", "walled"];

    readonly Dictionary<string, Insider> insiders = [];
    readonly Dictionary<(CaseKind, string), string> cases = [];

    /// <returns>For each operation who got how far, in the words of the matrix; the same for the same service.</returns>
    public async Task<SortedDictionary<string, string>> Try()
    {
        foreach (var role in Role.All)
            insiders[role] = await Insider.With(service, role);
        foreach (var kind in service.Kinds())
            foreach (var relation in Relations)
                cases[(kind.Of.Kind, relation)] = await Prepare(kind, relation);
        var matrix = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (method, endpoint) in Operations())
            matrix[$"{method} {Named(endpoint)}"] = await Row(method, endpoint);
        return matrix;
    }

    async Task<string> Prepare(StaffKind kind, string relation)
    {
        var opened = await kind.Open();
        if (relation == "new")
            return opened.Reference;
        await kind.Ready(opened);
        var lead = await service.SignedInAs(kind.Lead);
        if (relation == "given to another")
            await lead.Does("assign", opened, kind.Assign(await service.IdOf(Role.Caseworker)));
        foreach (var insider in insiders.Values.Where(_ => relation is "brought in" or "walled"))
            await lead.Does(relation == "walled" ? "raise-wall" : "bring-in-colleague", opened, relation == "walled"
                ? new JsonObject { ["personId"] = insider.Id, ["conflict"] = "other" }
                : new JsonObject { ["personId"] = insider.Id, ["reason"] = "To try the doors" });
        return opened.Reference;
    }

    async Task<string> Row(string method, RouteEndpoint endpoint)
    {
        if (IsPublic(endpoint))
            return "everybody";
        if (endpoint.RoutePattern.RawText!.StartsWith("/follow/", StringComparison.Ordinal))
            return $"whoever has the access code; nobody else ({await Outcome(service.Anyone(), method, endpoint, "")})";
        var kind = KindOf(endpoint);
        var row = new List<string> { $"not signed in: {await Outcome(service.Anyone(), method, endpoint, kind is null ? "" : cases[(kind.Kind, "new")])}" };
        row.AddRange(await Task.WhenAll(Role.All.Select(async role => $"{role}: " + (kind is null
            ? await Outcome(await Of(role, endpoint), method, endpoint, "")
            : string.Join(", ", await Task.WhenAll(Relations.Select(relation => Outcome(insiders[role].Visitor, method, endpoint, cases[(kind.Kind, relation)]))))))));
        return string.Join(" | ", row);
    }

    /// <summary>What concerns one's own session is done in a session of its own.</summary>
    async Task<Visitor> Of(string role, RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/staff/account", StringComparison.Ordinal) || endpoint.RoutePattern.RawText.Contains("session", StringComparison.Ordinal)
            ? (await Insider.With(service, role)).Visitor
            : insiders[role].Visitor;

    static async Task<string> Outcome(Visitor visitor, string method, RouteEndpoint endpoint, string reference)
    {
        var address = Parameter().Replace(endpoint.RoutePattern.RawText!, parameter => parameter.Value.StartsWith("{reference", StringComparison.Ordinal) ? reference : Guid.Empty.ToString());
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is not ("GET" or "DELETE"))
            request.Content = address.StartsWith("/api/", StringComparison.Ordinal)
                ? new StringContent("{}", null, "application/json")
                : new FormUrlEncodedContent([new("__RequestVerificationToken", await Token(visitor))]);
        if (address.StartsWith("/api/", StringComparison.Ordinal) && method == "POST")
            request.RequestUri = new Uri($"{address}?version=1", UriKind.Relative);
        var answer = await visitor.Call(request);
        return answer.Status switch
        {
            401 => "sign in",
            302 when answer.Headers["Location"].StartsWith("/staff/sign-in", StringComparison.Ordinal) || answer.Headers["Location"].StartsWith("/follow", StringComparison.Ordinal) && endpoint.RoutePattern.RawText!.StartsWith("/follow/", StringComparison.Ordinal) => "sign in",
            302 when answer.Headers["Location"].EndsWith("/purpose", StringComparison.Ordinal) => "purpose",
            403 when answer.Text.Contains("Say first what you look at this case for", StringComparison.Ordinal) => "purpose",
            403 => "no",
            404 => "nothing there",
            >= 500 => $"FAILS {answer.Status}",
            _ => "yes",
        };
    }

    static async Task<string> Token(Visitor visitor)
    {
        if (!Tokens.TryGetValue(visitor, out var token))
            Tokens.Add(visitor, token = (await visitor.Open("/staff/account")).All("input[name=__RequestVerificationToken]").FirstOrDefault()?.GetAttribute("value") ?? "");
        return token;
    }

    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Visitor, string> Tokens = [];

    static bool IsPublic(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null;

    static KindOfCase? KindOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is var text && text!.Contains("{reference", StringComparison.Ordinal)
        ? KindOfCase.All.FirstOrDefault(kind => text.Contains($"kind({kind.Letters})", StringComparison.Ordinal) || text.StartsWith(kind.Api + "/", StringComparison.Ordinal))
        : null;

    public IEnumerable<CaseKind> Kinds() => Operations().Select(operation => KindOf(operation.Endpoint)?.Kind).OfType<CaseKind>().Distinct();

    static string Named(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    IEnumerable<(string Method, RouteEndpoint Endpoint)> Operations() =>
        from endpoint in service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        orderby endpoint.RoutePattern.RawText, method
        select (method, endpoint);

    /// <summary>Operations that are answered alike stand together.</summary>
    public static string Write(IReadOnlyDictionary<string, string> matrix)
    {
        var text = new StringBuilder();
        text.Append($"Who is let in where. On a case, four answers: {string.Join(", ", Relations)}.\n");
        foreach (var group in matrix.GroupBy(row => row.Value).OrderBy(group => group.First().Key, StringComparer.Ordinal))
        {
            text.Append('\n');
            foreach (var part in group.Key.Split(" | "))
                text.Append(part).Append('\n');
            foreach (var (operation, _) in group)
                text.Append("  ").Append(operation).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The same as a page to read.</summary>
    public static string Page(IReadOnlyDictionary<string, string> matrix)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Who is let in where</title>
            <style>body{font:1rem/1.5 system-ui;max-width:70rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{border:1px solid;padding:.2rem .6rem;text-align:left}td.yes{font-weight:bold}section{margin-top:2rem}</style>
            <h1>Who is let in where</h1><p>Every operation, tried on the running service by everybody. "Nothing there" is the answer to a case that does not exist.</p>
            """);
        foreach (var group in matrix.GroupBy(row => row.Value).OrderBy(group => group.First().Key, StringComparer.Ordinal))
        {
            page.Append("<section><table>");
            var parts = group.Key.Split(" | ").Select(part => part.Split(": ")).ToList();
            if (parts.Exists(part => part.Length == 2 && part[1].Contains(", ", StringComparison.Ordinal)))
                page.Append($"<tr><th>Case</th>{string.Concat(Relations.Select(relation => $"<th>{relation}</th>"))}</tr>");
            foreach (var part in parts)
                page.Append($"<tr><th>{part[0]}</th>{(part.Length == 1 ? "" : string.Concat(part[1].Split(", ").Select(answer => $"<td class=\"{answer.Split(' ')[0]}\">{answer}</td>")))}</tr>");
            page.Append("</table><ul>").AppendJoin("", group.Select(row => $"<li><code>{System.Net.WebUtility.HtmlEncode(row.Key)}</code></li>")).Append("</ul></section>");
        }
        return page.Append("</html>").ToString();
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Api;

/// <summary>What the document says is sent, and what comes back is held against it.</summary>
public class The_api_document(Service service)
{
    static readonly string[] ForAdministrators = ["/api/people", "/api/changes", "/api/second-factor-resets"];

    [Fact]
    public async Task is_of_the_version_it_says() => Assert.StartsWith("3.1.", (await Document()).Root.GetProperty("openapi").GetString());

    [Fact]
    public async Task describes_every_operation_and_no_other()
    {
        var mapped = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        Assert.Equal(mapped.Order(), (await Document()).Operations.Select(operation => operation.Name).Order());
    }

    [Fact]
    public async Task tells_the_smallest_request_there_is()
    {
        var document = await Document();
        var smallest = document.Smallest(Find(document, "POST /api/access-requests").Body!.Value, Sample);
        var answer = await service.Anyone().Post("/api/access-requests", smallest);
        Assert.True(answer.Status == 201, answer.Text);
    }

    [Fact]
    public async Task is_true_of_the_smallest_body_of_every_operation()
    {
        var document = await Document();
        var faults = new List<string>();
        foreach (var operation in document.Operations)
        {
            var opened = await Behind(operation);
            var body = operation.Body is { } schema ? document.Smallest(schema, Sample) : null;
            faults.AddRange(Faults(document, operation, await Send(operation, await Visitor(operation), opened.Reference, body)));
        }
        Assert.Empty(faults);
    }

    public static TheoryData<string> Kinds => [.. AnyLife.All(null!, null!).Select(life => life.Kind.Letters)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task is_true_of_a_whole_life(string kind)
    {
        var document = await Document();
        var life = AnyLife.Of($"{kind}-", service, field => $"Something about {field}");
        var faults = new List<string>();

        var begin = Find(document, $"POST {life.Kind.Api}");
        faults.AddRange(document.Faults(Element(life.Request), begin.Body!.Value));
        var received = await (begin.IsForStaff ? await service.SignedInAs(Role.Director) : service.Anyone()).Post(begin.Path, life.Request);
        faults.AddRange(Faults(document, begin, received));

        var opened = new OpenedCase(received["caseReference"].GetString()!, "");
        foreach (var act in life.Deeds)
        {
            var operation = Find(document, $"POST {life.Kind.ApiRoute}/{act}");
            var body = await life.Body(act);
            faults.AddRange(document.Faults(Element(body), operation.Body!.Value).Select(fault => $"{act}: {fault}"));
            faults.AddRange(await Requirements(operation, opened, body));
            var answer = await (await service.SignedInAs(life.Doer(act))).Post($"{opened.Api}/{act}?version={opened.Version}", body);
            Assert.Equal(200, answer.Status);
            opened.Version = answer["version"].GetInt64();
            faults.AddRange(Faults(document, operation, answer));
        }
        var details = Find(document, $"GET {life.Kind.ApiRoute}");
        faults.AddRange(Faults(document, details, await (await service.SignedInAs(life.Leader)).Get(opened.Api)));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task tells_every_error()
    {
        var document = await Document();
        var faults = new List<string>();
        foreach (var operation in document.Operations)
        {
            var opened = await Behind(operation);
            var body = operation.Body is null ? null : new JsonObject();
            var right = await Visitor(operation);
            if (operation.IsForStaff)
            {
                faults.AddRange(Faults(document, operation, await Send(operation, service.Anyone(), opened.Reference, body), 401));
                if (Stranger(operation) is { } stranger)
                    faults.AddRange(Faults(document, operation, await Send(operation, await service.SignedInAs(stranger), opened.Reference, body), 403));
            }
            if (operation.Path.Contains("{reference}", StringComparison.Ordinal))
                faults.AddRange(Faults(document, operation, await Send(operation, right, $"{Lives(operation)?.Kind.Letters ?? "AR"}-2803-0000-0000", operation.IsAct ? await Lives(operation)!.Body(operation.Act) : null), 404));
            if (operation.Method != "GET")
                faults.AddRange(Faults(document, operation, await right.Call(Request(operation, opened.Reference, body, ("Sec-Fetch-Site", "cross-site"))), 403));
            if (operation.Body is null)
                continue;
            faults.AddRange(Faults(document, operation, await right.Call(Request(operation, opened.Reference, new StringContent("{\"", null, "application/json"))), 400));
            faults.AddRange(Faults(document, operation, await right.Call(Request(operation, opened.Reference, new StringContent("{}", null, "text/plain"))), 415));
            faults.AddRange(Faults(document, operation, await right.Call(Request(operation, opened.Reference, new StringContent(new string(' ', 2 << 20), null, "application/json"))), 413));
            // Of access codes, a missing one is answered like a wrong one.
            faults.AddRange(Faults(document, operation, await Send(operation, right, opened.Reference, new JsonObject()), operation.Path.StartsWith("/api/follow", StringComparison.Ordinal) ? 404 : 422));
            // What is already so, such as that somebody is not on the case, needs no fresh look.
            if (operation is { IsAct: true, Act: not ("let-colleague-go" or "lower-wall") })
                faults.AddRange(Faults(document, operation, await Send(operation, right, opened.Reference, await Lives(operation)!.Body(operation.Act), version: 999), 409));
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task is_held_to_what_it_says()
    {
        var document = await Document();
        var guilty = JsonDocument.Parse("""{"caseReference": 7, "receivedOn": "2028-02-30", "clock": {"status": "tired", "steps": []}, "more": true}""").RootElement;
        var faults = string.Join('\n', document.Faults(guilty, Find(document, "POST /api/access-requests").Answers["201"]["application/json"]));
        foreach (var fault in new[] { "$.caseReference: integer is not string", "$: accessCode is missing", "$.receivedOn: is not a date", "tired is not among the choices", "nothing is said of more" })
            Assert.Contains(fault, faults);
    }

    /// <summary>Whatever is called required is missed when it is left out, by its name.</summary>
    async Task<IEnumerable<string>> Requirements(Operation operation, OpenedCase opened, JsonObject body)
    {
        var faults = new List<string>();
        foreach (var name in (await Document()).Required(operation.Body!.Value))
        {
            var without = (JsonObject)body.DeepClone();
            without.Remove(name);
            var answer = await (await service.SignedInAs(Lives(operation)!.Doer(operation.Act))).Post($"{opened.Api}/{operation.Act}?version={opened.Version}", without);
            if (answer.Status != 422 || !answer["errors"].EnumerateObject().Any(error => error.Name.Split('.')[0] == name))
                faults.Add($"{operation.Name} does without {name}: {answer.Status} {answer.Text}");
        }
        return faults;
    }

    static IEnumerable<string> Faults(ApiDocument document, Operation operation, ApiAnswer answer, int? expected = null)
    {
        if (expected is { } status && answer.Status != status)
            yield return $"{operation.Name} answers {answer.Status} instead of {status}: {answer.Text}";
        else if (!operation.Answers.TryGetValue($"{answer.Status}", out var said))
            yield return $"{operation.Name} says nothing of {answer.Status}";
        else if (said.Count == 0 && answer.Text.Length > 0 || said.Count > 0 && !said.ContainsKey(answer.MediaType ?? ""))
            yield return $"{operation.Name} says nothing of {answer.MediaType} with {answer.Status}";
        else if (said.Count > 0)
            foreach (var fault in document.Faults(answer.Json, said[answer.MediaType!]))
                yield return $"{operation.Name}, {answer.Status}: {fault}";
    }

    static Task<ApiAnswer> Send(Operation operation, Visitor visitor, string reference, JsonNode? body, long version = 1) => visitor.Call(Request(
        operation, reference, body is null ? null : new StringContent(body.ToJsonString(), null, "application/json"), version));

    static HttpRequestMessage Request(Operation operation, string reference, HttpContent? body, long version = 1) =>
        new(new HttpMethod(operation.Method), AddressOf(operation, reference) + (operation.IsAct ? $"?version={version}" : "")) { Content = body };

    static string AddressOf(Operation operation, string reference) => operation.Path
        .Replace("{reference}", reference, StringComparison.Ordinal).Replace("{id}", $"{Guid.Empty}", StringComparison.Ordinal)
        .Replace("{letter}", $"{Guid.Empty}", StringComparison.Ordinal).Replace("{form}", "pdf", StringComparison.Ordinal).Replace("{key}", "refusal", StringComparison.Ordinal);

    static HttpRequestMessage Request(Operation operation, string reference, JsonNode? body, (string Name, string Value) header)
    {
        var request = Request(operation, reference, body is null ? null : new StringContent(body.ToJsonString(), null, "application/json"));
        request.Headers.Add(header.Name, header.Value);
        return request;
    }

    async Task<Visitor> Visitor(Operation operation) =>
        !operation.IsForStaff ? service.Anyone() : await service.SignedInAs(
            operation.Path is "/api/board" or "/api/purposes" or "/api/policy-reviews" ? Role.Director :
            operation.Path.StartsWith("/api/letter-templates", StringComparison.Ordinal) ? Role.Lead :
            ForAdministrators.Any(path => operation.Path.StartsWith(path, StringComparison.Ordinal)) ? Role.Administrator :
            Lives(operation) is { } life ? operation.IsAct ? life.Doer(operation.Act) : life.Taker : Role.Caseworker);

    /// <summary>A role that is refused: an act is for those with a part in it, and a director first says what for. Referrals, and complaints until they are triaged, are closed to directors without a word.</summary>
    static string? Stranger(Operation operation) =>
        operation.IsAct ? Role.Administrator
        : operation.Path.Contains("{reference}", StringComparison.Ordinal) && new[] { KindOfCase.AccessRequest, KindOfCase.Breach }.Any(kind => operation.Path.StartsWith(kind.Api, StringComparison.Ordinal)) ? Role.Director
        : null;

    /// <summary>A case that is ready for the operation.</summary>
    Task<OpenedCase> Behind(Operation operation) => Lives(operation) is { } life ? operation.IsAct ? life.ReadyFor(operation.Act) : life.Begun() : service.Submit();

    /// <summary>The kind of case behind an operation; null where there is none.</summary>
    AnyLife? Lives(Operation operation) => AnyLife.All(service, _ => "x").FirstOrDefault(life => operation.Path.StartsWith(life.Kind.ApiRoute, StringComparison.Ordinal));

    JsonNode? Sample(string format) => JsonValue.Create(format switch
    {
        "date" => service.Today.ToString("yyyy-MM-dd"),
        "uuid" => Guid.NewGuid().ToString(),
        "email" => "ann@example.org",
        _ => "Some words",
    });

    async Task<ApiDocument> Document() => new((await service.Anyone().Get("/openapi/v1.json")).Json);

    static Operation Find(ApiDocument document, string name) => document.Operations.Single(operation => operation.Name == name);

    static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}

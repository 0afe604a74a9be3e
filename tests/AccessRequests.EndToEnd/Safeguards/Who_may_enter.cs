using System.Text.RegularExpressions;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>Read off the table of all addresses: whatever is not named here as public lets nobody in without the right to enter.</summary>
public partial class Who_may_enter(Service service)
{
    static readonly string[] Public =
    [
        "GET /", "GET /make-a-request", "GET /make-a-request/check", "POST /make-a-request/check", "GET /make-a-request/sent",
        "GET /make-a-request/delete", "POST /make-a-request/delete",
        "GET /make-a-request/what", "POST /make-a-request/what", "GET /make-a-request/for-whom", "POST /make-a-request/for-whom",
        "GET /make-a-request/about-you", "POST /make-a-request/about-you", "GET /make-a-request/about-them", "POST /make-a-request/about-them",
        "GET /make-a-request/details", "POST /make-a-request/details", "GET /make-a-request/support", "POST /make-a-request/support",
        "GET /make-a-complaint", "GET /make-a-complaint/check", "POST /make-a-complaint/check", "GET /make-a-complaint/sent",
        "GET /make-a-complaint/delete", "POST /make-a-complaint/delete",
        "GET /make-a-complaint/for-whom", "POST /make-a-complaint/for-whom", "GET /make-a-complaint/about-you", "POST /make-a-complaint/about-you",
        "GET /make-a-complaint/about-them", "POST /make-a-complaint/about-them", "GET /make-a-complaint/what-happened", "POST /make-a-complaint/what-happened",
        "GET /make-a-complaint/how", "POST /make-a-complaint/how", "GET /make-a-complaint/who", "POST /make-a-complaint/who",
        "GET /make-a-complaint/handlers", "POST /make-a-complaint/handlers", "GET /make-a-complaint/urgency", "POST /make-a-complaint/urgency",
        "GET /make-a-complaint/wish", "POST /make-a-complaint/wish",
        "GET /your-rights", "GET /complain", "GET /report-a-concern", "GET /privacy", "GET /safety", "GET /accessibility", "GET /contact",
        "GET /.well-known/security.txt",
        "GET /deadline-calculator", "GET /deadline-calculator/reply", "POST /deadline-calculator/reply", "GET /deadline-calculator/complaint", "POST /deadline-calculator/complaint",
        "GET /deadline-calculator/breach", "POST /deadline-calculator/breach", "GET /deadline-calculator/warning", "POST /deadline-calculator/warning",
        "GET /deadline-calculator/hearing", "POST /deadline-calculator/hearing", "GET /deadline-calculator/retention", "POST /deadline-calculator/retention",
        "GET /staff/sign-in", "POST /staff/sign-in", "POST /staff/sign-in/passkey-question", "POST /staff/sign-in/passkey",
        "POST /staff/sign-out",
        // An answer written while the session ended is kept, and the code asked for again.
        "GET /follow", "POST /follow", "POST /follow/case/reply", "POST /follow/case/answer", "POST /follow/case/look-again", "POST /api/follow", "POST /api/follow/review", "POST /api/deadline-calculations",
        "POST /api/access-requests", "POST /api/complaints", "POST /api/session", "DELETE /api/session",
        // Calendar programs cannot sign in: whoever has the secret address reads numbers and dates, and a wrong one is no calendar.
        "GET /calendar/{secret}.ics",
        "GET /openapi/{documentName}.json", "GET /health/live", "GET /health/ready", "GET /health/views", "GET /health/reminders",
    ];

    [Fact]
    public async Task nobody_without_signing_in()
    {
        var wrong = new List<string>();
        var nobody = service.Anyone();
        foreach (var door in Doors().Where(door => !Public.Contains(door.Name)))
        {
            var answer = await Knock(nobody, door);
            var isRefused = door.IsForPrograms
                ? answer is { Status: 401, MediaType: "application/problem+json" }
                : answer.Status == 302 && answer.Headers["Location"].StartsWith(IsForRequesters(door) ? "/follow" : "/staff/sign-in", StringComparison.Ordinal);
            if (!isRefused)
                wrong.Add($"{door.Name} answers {answer.Status}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task nobody_with_another_role()
    {
        var wrong = new List<string>();
        var refusals = 0;
        foreach (var door in Doors().Where(door => !Public.Contains(door.Name) && !IsForRequesters(door)))
            foreach (var role in Role.All.Except(door.Roles))
            {
                refusals++;
                var answer = await Knock(await service.SignedInAs(role), door);
                if (answer.Status != 403 || door.IsForPrograms && answer.MediaType != "application/problem+json")
                    wrong.Add($"{door.Name} answers {answer.Status} to the role {role}");
            }
        Assert.Empty(wrong);
        Assert.NotEqual(0, refusals);
    }

    [Fact]
    public async Task no_member_of_staff_as_a_requester()
    {
        var doors = Doors().Where(door => IsForRequesters(door) && !Public.Contains(door.Name)).ToList();
        Assert.NotEmpty(doors);
        foreach (var door in doors)
        {
            var answer = await Knock(await service.SignedInAs(Role.Lead), door);
            Assert.True(answer.Status == 302 && answer.Headers["Location"].StartsWith("/follow", StringComparison.Ordinal), $"{door.Name} answers {answer.Status}");
        }
    }

    /// <summary>Whoever was let into a case may look at it; what is done in it, those do whose work it is.</summary>
    [Fact]
    public void no_director_or_administrator_to_an_act_on_an_access_request()
    {
        var acts = Doors().Where(door => Reference().IsMatch(door.Name) && door.Kind == KindOfCase.AccessRequest && door.Method == "POST" && !door.Name.EndsWith("/purpose", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(acts);
        Assert.All(acts, door => Assert.DoesNotContain(door.Roles, role => role is Role.Director or Role.Administrator));
    }

    /// <summary>Behind an access code, which is no sign-in.</summary>
    static bool IsForRequesters(Door door) => door.Name.Contains(" /follow/", StringComparison.Ordinal);

    [Fact]
    public void the_list_of_public_addresses_is_true() => Assert.Empty(Public.Except(Doors().Select(door => door.Name)));

    [Fact]
    public async Task nobody_whose_session_was_made_up()
    {
        var visitor = service.Anyone();
        visitor.Cookies["staff"] = "CfDJ8" + new string('A', 400);
        (await visitor.Get("/api/worklist")).MustBeProblem(401);
    }

    [GeneratedRegex(@"\{reference(:kind\(\w+\))?\}")]
    private static partial Regex Reference();

    static async Task<ApiAnswer> Knock(Visitor visitor, Door door) => await visitor.Call(new HttpRequestMessage(new HttpMethod(door.Method), door.Address));

    IReadOnlyList<Door> Doors() =>
        [.. service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Door(method, endpoint)))];

    sealed record Door(string Method, RouteEndpoint Endpoint)
    {
        public string Name => $"{Method} /{Endpoint.RoutePattern.RawText!.TrimStart('/')}";

        public string Address => Reference().Replace(Endpoint.RoutePattern.RawText!, $"{Kind.Letters}-2803-0000-0000").Replace("{id}", $"{Guid.Empty}", StringComparison.Ordinal);

        /// <summary>The kind of case that lies behind it, if any does.</summary>
        public KindOfCase Kind => KindOfCase.All.First(kind => Name.Contains($"kind({kind.Letters})", StringComparison.Ordinal) || Name.Contains(kind.Api, StringComparison.Ordinal) || kind == KindOfCase.All[^1]);

        public bool IsForPrograms => Address.StartsWith("/api/", StringComparison.Ordinal);

        /// <summary>Those whom every one of its policies lets in.</summary>
        public IReadOnlyList<string> Roles => [.. Endpoint.Metadata.OfType<AuthorizationPolicy>()
            .SelectMany(policy => policy.Requirements).OfType<RolesAuthorizationRequirement>()
            .Aggregate(Role.All.AsEnumerable(), (roles, requirement) => roles.Intersect(requirement.AllowedRoles))];
    }
}

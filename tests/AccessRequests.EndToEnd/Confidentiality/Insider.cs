using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Identity;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.EndToEnd.Confidentiality;

/// <summary>A member of staff with an account of their own, signed in.</summary>
sealed record Insider(Guid Id, Visitor Visitor)
{
    Member? member;

    public static async Task<Insider> With(Service service, params IReadOnlyList<string> roles)
    {
        var member = await service.NewMember(roles[0]);
        await using (var scope = service.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            await accounts.AddToRolesAsync((await accounts.FindByEmailAsync(member.Email))!, roles.Skip(1));
        }
        service.Services.GetRequiredService<StaffDirectory>().Forget();
        var visitor = service.Anyone();
        await visitor.SignInByApi(member);
        return new Insider((await visitor.Get("/api/session"))["id"].GetGuid(), visitor) { member = member };
    }

    /// <summary>The same person with one more role, signed in anew.</summary>
    public async Task<Insider> Given(Service service, string role)
    {
        await using (var scope = service.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
            await accounts.AddToRoleAsync((await accounts.FindByEmailAsync(member!.Email))!, role);
        }
        service.Services.GetRequiredService<StaffDirectory>().Forget();
        var visitor = service.Anyone();
        await visitor.SignInByApi(member);
        return this with { Visitor = visitor };
    }

    /// <summary>Every case that a view lists.</summary>
    public async Task<List<string>> All(string view)
    {
        var cases = new List<string>();
        for (var after = ""; ;)
        {
            var page = await Visitor.Get($"/api/worklist?view={view}{after}");
            cases.AddRange(page["cases"].EnumerateArray().Select(row => row.GetProperty("caseReference").GetString()!));
            if (!page.Json.TryGetProperty("next", out var next) || next.GetString() is not { } place)
                return cases;
            after = $"&after={Uri.EscapeDataString(place)}";
        }
    }

    public Task<ApiAnswer> Do(string act, OpenedCase on, JsonObject body) => Visitor.Post($"{on.Api}/{act}?version={on.Version}", body);

    public async Task<bool> Lists(OpenedCase opened)
    {
        for (string? after = null, address = "/api/worklist"; ;)
        {
            var page = await Visitor.Get(after is null ? address : $"{address}?after={Uri.EscapeDataString(after)}");
            if (page["cases"].EnumerateArray().Any(row => row.GetProperty("caseReference").GetString() == opened.Reference))
                return true;
            if (!page.Json.TryGetProperty("next", out var next))
                return false;
            after = next.GetString();
        }
    }
}

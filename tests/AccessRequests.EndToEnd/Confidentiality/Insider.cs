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
        return new Insider((await visitor.Get("/api/session"))["id"].GetGuid(), visitor);
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

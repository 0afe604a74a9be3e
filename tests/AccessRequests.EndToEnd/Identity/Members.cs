using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.EndToEnd.Identity;

/// <summary>Somebody with an account, and what they type to sign in.</summary>
public sealed record Member(string Email, string Password)
{
    public JsonObject Credentials => new() { ["email"] = Email, ["password"] = Password };
}

public static class Members
{
    public const string SignInPage = "/staff/sign-in", WrongPassword = "not the right one";

    public static async Task<Member> NewMember(this Service service, string role = Role.Caseworker)
    {
        var member = new Member($"{Guid.NewGuid():N}@staff.example.org", "seven green bicycles");
        await service.Administer(accounts => accounts.Demonstrate(member.Email, "Sam Staff", role, member.Password));
        return member;
    }

    /// <summary>As an administrator adds someone: with a password to be used once.</summary>
    public static async Task<Member> NewcomerWithOneTimePassword(this Service service)
    {
        var email = $"{Guid.NewGuid():N}@staff.example.org";
        var added = await service.Administer(accounts => accounts.Add(email, "Nora New", Role.Lead));
        return new Member(email, added.OneTimePassword!);
    }

    public static async Task<T> Administer<T>(this Service service, Func<StaffAccounts, Task<T>> act)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<StaffAccounts>());
    }

    /// <summary>By the page, from wherever they wanted to go.</summary>
    public static async Task<WebPage> SignIn(this Visitor visitor, Member member, string from = SignInPage) =>
        await (await visitor.Open(from)).Form().Fill("Email address", member.Email).Fill("Password", member.Password).Send();

    public static Task<ApiAnswer> SignInByApi(this Visitor visitor, Member member) => visitor.Post("/api/session", member.Credentials);

    public static Task<ApiAnswer> SignOutByApi(this Visitor visitor) => visitor.Call(new HttpRequestMessage(HttpMethod.Delete, "/api/session"));
}

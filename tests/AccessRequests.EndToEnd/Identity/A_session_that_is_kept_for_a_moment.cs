using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Identity.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

/// <summary>
/// Two nodes that keep sessions, as they do outside tests. The clock stands still, so that each would keep them for ever: only what
/// whoever ends a session waits for can end it there.
/// </summary>
[Collection(nameof(Apart))]
public class A_session_that_is_kept_for_a_moment(Apart apart, A_session_that_is_kept_for_a_moment.Nodes nodes) : IClassFixture<A_session_that_is_kept_for_a_moment.Nodes>
{
    readonly Service service = apart.Service, here = nodes.Here, there = nodes.There;

    public sealed class Nodes(Apart apart) : IAsyncDisposable
    {
        public static readonly (string, string) Setting = ("Sessions:KeptFor", "00:00:00.250");

        public Service Here { get; } = apart.Service.AnotherNode(Setting);

        public Service There { get; } = apart.Service.AnotherNode(Setting);

        public async ValueTask DisposeAsync()
        {
            await Here.DisposeAsync();
            await There.DisposeAsync();
        }
    }

    public static TheoryData<string> Ends => [.. Endings.Keys];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task opens_nothing_at_any_node_from_the_moment_that_its_end_is_answered(string how)
    {
        var member = await service.NewMember();
        var (ended, other) = (await SignedIn(member), await SignedIn(member));
        using var thief = Copy(ended, there);
        using var strict = Copy(ended, service);
        Assert.Equal(200, (await thief.Get("/api/session")).Status);

        var answer = Endings[how](this, new(member, ended, other));
        await Patience.Until(async () => (await strict.Get("/api/session")).Status == 401);
        // It is over, as whoever keeps nothing says; here nobody was told so yet.
        for (var time = 0; time < 10; time++)
            Assert.Equal(200, (await thief.Get("/api/session")).Status);
        Assert.False(answer.IsCompleted);
        await Settled(answer);
        (await thief.Get("/api/session")).MustBeProblem(401);
    }

    [Fact]
    public async Task is_asked_for_its_second_factor_at_every_node_once_there_is_one()
    {
        await using var required = service.AnotherNode(Nodes.Setting, ("SignIn:SecondFactor", "required"));
        var member = await required.NewMember();
        var (owner, thief) = (required.Anyone(), required.Anyone());
        foreach (var visitor in new[] { owner, thief })
            await visitor.SignIn(member);
        Assert.Equal(Strict.OwnFactors, (await thief.Open("/staff/account")).Path);
        var asked = await owner.Open($"{Strict.OwnFactors}/app");
        var app = new App(required, asked.All(".details-body .code").Single().TextContent.Replace(" ", ""));
        await Settled(asked.Form().Fill("Code", app.Code()).Send());
        Assert.Equal(Strict.SecondFactor, (await thief.Open("/staff/account")).Path);
    }

    [Fact]
    public async Task is_confirmed_at_every_node_at_once()
    {
        var member = await service.NewMember();
        var visitor = await SignedIn(member);
        using var elsewhere = visitor.At(there);
        using var strict = visitor.At(service);
        service.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("Confirm that it is you", (await elsewhere.Open(Strict.OwnFactors)).Heading);
        var confirmed = visitor.Post("/api/session/confirmation", new JsonObject { ["code"] = member.Password });
        await Patience.Until(async () => (await strict.Open(Strict.OwnFactors)).Path == Strict.OwnFactors);
        Assert.Equal("Confirm that it is you", (await elsewhere.Open(Strict.OwnFactors)).Heading);
        Assert.False(confirmed.IsCompleted);
        await Settled(confirmed);
        Assert.Equal(204, (await confirmed).Status);
        Assert.Equal(Strict.OwnFactors, (await elsewhere.Open(Strict.OwnFactors)).Path);
    }

    [Fact]
    public async Task is_used_as_much_as_one_that_is_not()
    {
        var visitor = await SignedIn(await service.NewMember());
        for (var minute = 0; minute < 40; minute += 20)
        {
            Assert.Equal(200, (await visitor.Get("/api/session")).Status);
            service.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        Assert.Equal(200, (await visitor.Get("/api/session")).Status);
        service.Clock.Advance(TimeSpan.FromMinutes(31));
        (await visitor.Get("/api/session")).MustBeProblem(401);
    }

    sealed record Place(Member Member, Visitor Ended, Visitor Other);

    static readonly IReadOnlyDictionary<string, Func<A_session_that_is_kept_for_a_moment, Place, Task>> Endings = new Dictionary<string, Func<A_session_that_is_kept_for_a_moment, Place, Task>>
    {
        ["signing out"] = (_, place) => place.Ended.SignOutByApi(),
        ["signing in anew"] = (_, place) => place.Ended.SignInByApi(place.Member),
        ["signing out everywhere else"] = (_, place) => place.Other.Call(new HttpRequestMessage(HttpMethod.Delete, "/api/sessions")),
        ["ending one of one's own"] = async (_, place) =>
        {
            var theirs = (await place.Other.Get("/api/sessions")).Json.EnumerateArray().Single(session => !session.GetProperty("isThis").GetBoolean());
            await place.Other.Call(new HttpRequestMessage(HttpMethod.Delete, $"/api/sessions/{theirs.GetProperty("id").GetGuid()}"));
        },
        ["a new password"] = async (_, place) => await (await place.Other.Open("/staff/change-password")).Form()
            .Fill("Your password now", place.Member.Password).Fill("New password", "purple otters sing").Fill("New password again", "purple otters sing").Send(),
        ["a password that was handed over"] = (test, place) => test.here.Administer(accounts => accounts.Reset(place.Member.Email)),
        ["leaving"] = (test, place) => test.here.Administer(accounts => accounts.Leave(place.Member.Email)),
        ["another role"] = async (test, place) =>
        {
            await using var scope = test.here.Services.CreateAsyncScope();
            var member = await scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(place.Member.Email);
            await scope.ServiceProvider.GetRequiredService<StaffAccounts>().SetRoles(member!, [Role.Director], "test");
        },
    };

    async Task Settled(Task act)
    {
        // A timer may be set only after the clock was moved: so it is moved again.
        await Patience.Until(() =>
        {
            service.Clock.Advance(TimeSpan.FromMilliseconds(50));
            return act.IsCompleted;
        });
        await act;
    }

    async Task<Visitor> SignedIn(Member member)
    {
        var visitor = here.Anyone();
        Assert.Equal(204, (await visitor.SignInByApi(member)).Status);
        return visitor;
    }

    static Visitor Copy(Visitor visitor, Service node)
    {
        var copy = node.Anyone();
        copy.Cookies["staff"] = visitor.Cookies["staff"];
        return copy;
    }
}

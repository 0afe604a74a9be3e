using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class Signing_in_by_OpenID_Connect(Linked linked) : IClassFixture<Linked>
{
    readonly Service service = linked.Node;

    [Fact]
    public async Task links_an_invitation_at_the_first_sign_in_and_knows_the_subject_ever_after()
    {
        var newcomer = await service.NewcomerWithOneTimePassword();
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", newcomer.Email);
        Assert.Equal("/staff/cases?view=overdue", (await Arrive(service.Anyone(), "/staff/cases?view=overdue")).Path);
        Assert.Equal(422, (await service.Anyone().SignIn(newcomer)).Status);

        linked.Provider.Next = linked.Provider.Next with { Email = "married@example.org", IsVerified = false };
        Assert.Equal("/staff/work", (await Arrive(service.Anyone())).Path);
    }

    [Fact]
    public async Task still_asks_for_a_second_factor_of_ours()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email);
        await using var strict = linked.AnotherNode(("SignIn:SecondFactor", "required"));
        Assert.Equal(Strict.OwnFactors, (await Arrive(strict.Anyone())).Path);
        linked.Provider.Next = linked.Provider.Next with { Methods = ["pwd"] };
        Assert.Equal(Strict.OwnFactors, (await Arrive(strict.Anyone())).Path);
        linked.Provider.Next = linked.Provider.Next with { Methods = ["pwd", "mfa"] };
        Assert.Equal("/staff/work", (await Arrive(strict.Anyone())).Path);
    }

    [Fact]
    public async Task confirms_as_well_for_whoever_has_neither_password_nor_second_factor_here()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email);
        var visitor = service.Anyone();
        await Arrive(visitor);
        service.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await visitor.Open("/staff/account/tokens/new");
        Assert.Equal("/staff/sign-in/openid?returnUrl=%2Fstaff%2Faccount%2Ftokens%2Fnew", asked.Links["Confirm with Example Mail"]);
        Assert.Equal("Make a token", (await Arrive(visitor, "/staff/account/tokens/new")).Heading);
    }

    [Fact]
    public async Task is_refused_to_whoever_was_not_invited()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", "stranger@example.org");
        await Refused();
    }

    [Fact]
    public async Task is_refused_to_another_subject_with_a_colleagues_address()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewMember()).Email);
        await Refused();
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email);
        await Arrive(service.Anyone());
        linked.Provider.Next = linked.Provider.Next with { Subject = $"{Guid.NewGuid()}" };
        await Refused();
    }

    [Fact]
    public async Task is_refused_with_an_address_that_the_provider_has_not_verified()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email) { IsVerified = false };
        await Refused();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData(null)]
    public async Task is_refused_from_another_domain(string? domain)
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email) { Domain = domain };
        await Refused();
    }

    [Fact]
    public async Task is_refused_with_a_word_for_another_service()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email) { Audience = "another-service" };
        await Refused();
        Assert.Contains("OpenID Connect failed: SecurityTokenInvalidAudienceException", service.Log.Text);
    }

    [Fact]
    public async Task is_refused_with_a_word_that_was_given_before()
    {
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", (await service.NewcomerWithOneTimePassword()).Email);
        var visitor = service.Anyone();
        var answer = await ToProvider(visitor);
        Assert.Equal("/staff/work", (await visitor.Open(answer)).Path);
        var thief = service.Anyone();
        Assert.Equal("/staff/sign-in?refused", (await thief.Open(answer)).Path);
        linked.Provider.Next = linked.Provider.Next with { Nonce = linked.Provider.LastNonce };
        await Refused();
        Assert.Contains("OpenID Connect failed: OpenIdConnectProtocolInvalidNonceException", service.Log.Text);
    }

    [Fact]
    public async Task is_refused_to_whoever_has_left()
    {
        var newcomer = await service.NewcomerWithOneTimePassword();
        linked.Provider.Next = new Told($"{Guid.NewGuid()}", newcomer.Email);
        await Arrive(service.Anyone());
        await service.Administer(accounts => accounts.Leave(newcomer.Email));
        await Refused();
    }

    [Fact]
    public async Task is_offered_only_where_it_is_configured()
    {
        Assert.Contains("Sign in with Example Mail", (await service.Anyone().Open(Members.SignInPage)).Links.Keys);
        Assert.DoesNotContain((await linked.Apart.Service.Anyone().Open(Members.SignInPage)).Links.Keys, link => link.StartsWith("Sign in with", StringComparison.Ordinal));
    }

    async Task Refused()
    {
        var visitor = service.Anyone();
        var page = await Arrive(visitor);
        Assert.Equal("/staff/sign-in?refused", page.Path);
        Assert.Contains("You could not be signed in with that account", page.Text);
        (await visitor.Get("/api/session")).MustBeProblem(401);
    }

    async Task<WebPage> Arrive(Visitor visitor, string? wanted = null) => await visitor.Open(await ToProvider(visitor, wanted));

    /// <returns>Where the provider sends the browser back to.</returns>
    static async Task<string> ToProvider(Visitor visitor, string? wanted = null)
    {
        using var asked = await visitor.Exchange(new HttpRequestMessage(HttpMethod.Get, "/staff/sign-in/openid" + (wanted is null ? "" : $"?returnUrl={Uri.EscapeDataString(wanted)}")));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(asked.Headers.Location);
        Assert.True(answer.Headers.Location is not null, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.PathAndQuery;
    }
}

/// <summary>A node that knows the provider.</summary>
public sealed class Linked(Apart apart) : IAsyncLifetime
{
    Service? node;

    public Apart Apart { get; } = apart;

    public Provider Provider { get; } = new();

    public Service Node => node!;

    public Service AnotherNode(params (string Name, string Value)[] settings) => Apart.Service.AnotherNode(
    [
        ("OpenIdConnect:Authority", Provider.Address.ToString()), ("OpenIdConnect:ClientId", Provider.ClientId), ("OpenIdConnect:ClientSecret", Provider.ClientSecret),
        ("OpenIdConnect:HostedDomain", "example.org"), ("OpenIdConnect:Name", "Example Mail"), .. settings,
    ]);

    public async ValueTask InitializeAsync()
    {
        await Provider.InitializeAsync();
        node = AnotherNode();
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

using AccessRequests.EndToEnd.Harness;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

/// <summary>With an authenticator that the browser itself plays; a passkey belongs to a name, so the service is called by one.</summary>
[Collection(nameof(Apart))]
public class Passkeys_in_a_browser(Strict strict, Browser browser) : IClassFixture<Strict>
{
    [Fact]
    public async Task are_added_at_the_first_sign_in_and_are_then_enough_alone()
    {
        var member = await strict.Node.NewMember();
        await using var tab = await browser.Open(Somebody());
        await Authenticator(tab, isUserVerified: true);
        await SignInByPassword(tab, member);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Heading(tab, "That worked. Keep your recovery codes");
        await tab.Page.GetByText("I have kept them: go on").ClickAsync();
        await Heading(tab, "My work");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Heading(tab, "My work");

        strict.Node.Clock.Advance(TimeSpan.FromMinutes(6));
        await tab.Open(Strict.OwnFactors);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Heading(tab, "How you prove that it is you");
        Assert.DoesNotContain(tab.Complaints, complaint => !complaint.StartsWith("console: Clear-Site-Data", StringComparison.Ordinal));
    }

    [Fact]
    public async Task are_refused_from_whoever_did_not_unlock_the_device()
    {
        var member = await strict.Node.NewMember();
        await using var tab = await browser.Open(Somebody());
        await Authenticator(tab, isUserVerified: false);
        await SignInByPassword(tab, member);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await tab.Page.GetByText("The passkey did not work").WaitForAsync();
        await Heading(tab, "Set up a second proof that it is you");
    }

    Visitor Somebody() => new(new UriBuilder(strict.Node.Address) { Host = "localhost" }.Uri);

    static async Task Authenticator(Tab tab, bool isUserVerified)
    {
        var session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isUserVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    async Task SignInByPassword(Tab tab, Member member)
    {
        await tab.Open(Members.SignInPage);
        await tab.Page.GetByLabel("Email address").FillAsync(member.Email);
        await tab.Page.GetByLabel("Password").FillAsync(member.Password);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Heading(tab, "Set up a second proof that it is you");
    }

    static Task Heading(Tab tab, string words) => tab.Page.GetByRole(AriaRole.Heading, new() { Name = words, Level = 1 }).WaitForAsync();
}

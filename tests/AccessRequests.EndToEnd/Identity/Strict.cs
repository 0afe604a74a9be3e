using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity.SecondFactors;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

/// <summary>A node on which everybody needs a second factor, as they do outside demonstrations and tests.</summary>
public sealed class Strict(Apart apart) : IAsyncDisposable
{
    public const string OwnFactors = "/staff/account/second-factor", SecondFactor = "/staff/second-factor";

    public Service Node { get; } = apart.Service.AnotherNode(("SignIn:SecondFactor", "required"));

    /// <summary>Somebody who has set up an authenticator app, and is signed in where they did.</summary>
    public async Task<(Member Member, App App, Visitor Visitor)> WithApp(string role = AccessRequests.Identity.Role.Caseworker)
    {
        var member = await Node.NewMember(role);
        var visitor = Node.Anyone();
        await visitor.SignIn(member);
        var (app, _) = await SetUp(visitor);
        return (member, app, visitor);
    }

    /// <returns>The app, and the page with the recovery codes.</returns>
    public async Task<(App App, WebPage Page)> SetUp(Visitor visitor)
    {
        var asked = await visitor.Open($"{OwnFactors}/app");
        var app = new App(Node, asked.All(".details-body .code").Single().TextContent.Replace(" ", ""));
        return (app, await asked.Form().Fill("Code", app.Code()).Send());
    }

    public ValueTask DisposeAsync() => Node.DisposeAsync();
}

/// <summary>An authenticator app on somebody's phone.</summary>
public sealed record App(Service Node, string Shown)
{
    /// <summary>What it shows now. Each code is taken once, so that whoever needs another waits for it.</summary>
    public string Code() => Totp.CodeAt(Key(), Totp.StepAt(Node.Clock.GetUtcNow()));

    public string NextCode()
    {
        Node.Clock.Advance(TimeSpan.FromSeconds(Totp.Period));
        return Code();
    }

    byte[] Key()
    {
        var (bits, held, key) = (0, 0, new List<byte>());
        foreach (var letter in Shown)
        {
            (bits, held) = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), held + 5);
            if (held >= 8)
                key.Add((byte)(bits >> (held -= 8)));
        }
        return [.. key];
    }
}

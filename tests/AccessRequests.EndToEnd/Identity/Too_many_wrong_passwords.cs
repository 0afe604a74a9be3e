using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class Too_many_wrong_passwords(Apart apart)
{
    readonly Service service = apart.Service;

    [Fact]
    public async Task close_the_account_for_a_quarter_of_an_hour_without_saying_so()
    {
        var member = await service.NewMember();
        for (var wrong = 1; wrong <= 5; wrong++)
            (await service.Anyone().SignInByApi(member with { Password = Members.WrongPassword })).MustBeProblem(401);
        var closed = (await service.Anyone().SignInByApi(member)).MustBeProblem(401);
        var unknown = (await service.Anyone().SignInByApi(new Member("nobody@example.org", Members.WrongPassword))).MustBeProblem(401);
        Assert.Equal(unknown.Text, closed.Text);

        service.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(204, (await service.Anyone().SignInByApi(member)).Status);
    }

    [Fact]
    public async Task do_not_count_once_the_right_one_was_given()
    {
        var member = await service.NewMember();
        for (var time = 1; time <= 3; time++)
        {
            for (var wrong = 1; wrong <= 3; wrong++)
                await service.Anyone().SignInByApi(member with { Password = Members.WrongPassword });
            Assert.Equal(204, (await service.Anyone().SignInByApi(member)).Status);
        }
    }

    [Fact]
    public async Task make_their_address_wait_at_every_node()
    {
        var member = await service.NewMember();
        await using var another = service.AnotherNode();
        var guesser = service.Anyone();
        var elsewhere = guesser.At(another);
        for (var wrong = 1; wrong <= 10; wrong++)
            (await (wrong % 2 == 0 ? guesser : elsewhere).SignInByApi(new Member($"{wrong}@example.org", Members.WrongPassword))).MustBeProblem(401);
        foreach (var place in new[] { guesser, elsewhere })
        {
            var told = (await place.SignInByApi(member)).MustBeProblem(429);
            Assert.InRange(int.Parse(told.Headers["Retry-After"]), 1, 900);
        }
        var page = await guesser.SignIn(member);
        Assert.Equal(429, page.Status);
        Assert.Contains("Wait 15 minutes", page.Text);
        Assert.Equal(204, (await service.Anyone().SignInByApi(member)).Status);

        service.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(204, (await guesser.SignInByApi(member)).Status);
    }

    [Fact]
    public async Task are_counted_when_they_come_at_once()
    {
        var guesser = service.Anyone();
        var answers = await Task.WhenAll(Enumerable.Range(1, 30).Select(number => guesser.SignInByApi(new Member($"{number}@example.com", Members.WrongPassword))));
        Assert.Equal(10, answers.Count(answer => answer.Status == 401));
        Assert.Equal(20, answers.Count(answer => answer.Status == 429));
    }
}

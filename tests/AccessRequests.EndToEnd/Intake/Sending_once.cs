using AccessRequests.EndToEnd.Harness;
using Xunit;
using static AccessRequests.EndToEnd.Intake.PublicForm;

namespace AccessRequests.EndToEnd.Intake;

public class Sending_once(Service service)
{
    [Fact]
    public async Task shows_the_code_once()
    {
        var visitor = service.Anyone();
        var sent = await visitor.ToSent();
        Assert.NotNull(sent.Code());
        var later = await visitor.Open("/make-a-request/sent");
        Assert.Null(later.Code());
        Assert.Equal(sent.Reference(), later.Reference());
        Assert.Contains("We must reply by Friday 7 April 2028", later.Text);
        Assert.Equal("You have sent your request", later.Heading);
        Assert.Contains("We cannot show it again", later.Text);
        Assert.DoesNotContain(sent.Code()!, later.Answer.Text);
    }

    [Fact]
    public async Task makes_one_case_of_two_presses()
    {
        var visitor = service.Anyone();
        var check = await visitor.ToCheck();
        var before = await service.Cases();
        var first = await check.Form().Send();
        var second = await check.Form().Send();
        Assert.Equal((first.Reference(), first.Code()), (second.Reference(), second.Code()));
        Assert.Equal(before + 1, await service.Cases());
    }

    [Fact]
    public async Task makes_one_case_of_twenty_at_once()
    {
        var visitor = service.Anyone();
        var check = await visitor.ToCheck();
        var before = await service.Cases();
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => check.Form().Send()));
        Assert.All(pages, page => Assert.Equal("/make-a-request/sent", page.Path));
        Assert.Single(pages.Select(page => page.Reference()).Distinct());
        Assert.Single(pages.Select(page => page.Code()).OfType<string>().Distinct());
        Assert.Equal(before + 1, await service.Cases());
    }

    [Fact]
    public async Task is_not_undone_by_going_back()
    {
        var visitor = service.Anyone();
        var check = await visitor.ToCheck();
        var reference = (await check.Form().Send()).Reference();
        var before = await service.Cases();
        Assert.Equal("/make-a-request/sent", (await visitor.Open("/make-a-request/check")).Path);
        Assert.Equal("/make-a-request/sent", (await visitor.Open("/make-a-request/details")).Path);
        using (service.After(TimeSpan.FromHours(1)))
        {
            var again = await check.Form().Send();
            Assert.Equal(reference, again.Reference());
            Assert.Null(again.Code());
        }
        Assert.Equal(before, await service.Cases());
    }

    [Fact]
    public async Task leaves_no_answers_behind()
    {
        var visitor = service.Anyone();
        await visitor.ToSent();
        Assert.DoesNotContain("Ann Example", (await visitor.Open("/make-a-request/what")).Answer.Text);
        Assert.DoesNotContain("housing", (await visitor.Open("/make-a-request/details")).Answer.Text);
    }

    [Fact]
    public async Task lets_somebody_ask_again_for_something_else()
    {
        var visitor = service.Anyone();
        var first = (await visitor.ToSent()).Reference();
        var second = await visitor.ToSent();
        Assert.NotEqual(first, second.Reference());
        Assert.NotNull(second.Code());
    }

    [Fact]
    public async Task explains_itself_to_a_browser_that_sent_nothing()
    {
        var page = await service.Anyone().Open("/make-a-request/sent");
        Assert.Equal((200, "There is nothing to show here"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task writes_the_code_nowhere()
    {
        var sent = await service.Anyone().ToSent();
        var code = sent.Code()!;
        foreach (var form in new[] { code, code.Replace("-", "", StringComparison.Ordinal) })
        {
            Assert.DoesNotContain(form, service.Log.Text);
            Assert.DoesNotContain(form, sent.Path);
            Assert.DoesNotContain(form, sent.Title);
            foreach (var header in sent.Answer.Headers.Values)
                Assert.DoesNotContain(form, header);
        }
    }
}

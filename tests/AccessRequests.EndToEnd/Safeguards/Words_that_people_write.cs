using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>What can be read is taken whole or refused in words; nothing is cut, mended or run.</summary>
public class Words_that_people_write(Service service)
{
    [Theory]
    [InlineData("Zoë Ŵyn-Ýork O’Neill")]
    [InlineData("محمد بن سلمان")]
    [InlineData("שרה כהן")]
    [InlineData("山田 太郎")]
    [InlineData("👩‍👩‍👧 Family 👍🏽")]
    [InlineData("Robert'); drop table casework.mt_events;--")]
    [InlineData("<script>alert(1)</script> <b>bold</b> &amp;")]
    [InlineData("${7*7} {{7*7}} %s %n @(1+1)")]
    [InlineData("=HYPERLINK(\"http://outside.example\")")]
    public async Task survive_as_they_are(string words)
    {
        var opened = await service.Submit(request =>
        {
            request["fullName"] = words;
            request["details"] = words + "\n\nSecond paragraph";
        });
        var staff = await service.SignedInAs(Role.Caseworker);
        var details = await staff.Get(opened.Api);
        Assert.Equal(words, details["fullName"].GetString());
        Assert.Equal(words + "\n\nSecond paragraph", details["details"].GetString());
        var page = await staff.Open(opened.Page);
        Assert.Equal(WebPage.Words(words), page.Heading);
        Assert.Equal(WebPage.Words(words) + " Second paragraph", page.Summary["In their words"]);
    }

    [Theory]
    [InlineData("Ann\u202EelpmaxE", "Full name has hidden characters: type it again instead of pasting it")]
    [InlineData("Ann \u2066Example\u2069", "Full name has hidden characters: type it again instead of pasting it")]
    [InlineData("Ann\u200FExample", "Full name has hidden characters: type it again instead of pasting it")]
    [InlineData("Ann\nExample", "Full name has hidden characters: type it again instead of pasting it")]
    [InlineData("Ann\rExample", "Full name has hidden characters: type it again instead of pasting it")]
    [InlineData("", "Enter your full name")]
    [InlineData(" \t \u00A0", "Enter your full name")]
    public Task make_a_name_or_are_refused(string name, string sentence) => Refused("fullName", name, sentence);

    [Theory]
    [InlineData("ann"), InlineData("ann@"), InlineData("ann@example"), InlineData("ann example@example.org"), InlineData("ann@example.org\r\nBcc: all@example.org")]
    [InlineData("a@b.example, c@d.example"), InlineData("<script>@example.org")]
    public async Task make_an_email_address_or_are_refused(string email)
    {
        var answer = await service.Anyone().Post("/api/access-requests", Sample.Request(request => request["contact"]!["email"] = email));
        answer.MustBeProblem(422);
        Assert.Equal(["Enter an email address in the form name@example.com"], answer.Errors("contact.email"));
        Assert.DoesNotContain(email, answer.Text);
    }

    [Theory]
    [InlineData("fullName", 120, "Full name must be 120 characters or fewer")]
    [InlineData("details", 10_000, "What you want must be 10,000 characters or fewer")]
    [InlineData("period", 1_000, "The time it is about must be 1,000 characters or fewer")]
    [InlineData("references", 1_000, "Other names and numbers must be 1,000 characters or fewer")]
    [InlineData("support", 1_000, "What would help you must be 1,000 characters or fewer")]
    public async Task fit_to_the_last_character(string field, int most, string sentence)
    {
        await service.Submit(request => request[field] = new string('é', most - 1));
        await service.Submit(request => request[field] = new string('é', most));
        await Refused(field, new string('é', most + 1), sentence);
    }

    [Fact]
    public Task of_a_hundred_thousand_combining_marks_are_refused() =>
        Refused("details", "a" + new string('\u0301', 100_000), "What you want must be 10,000 characters or fewer");

    async Task Refused(string field, string value, string sentence)
    {
        var answer = await service.Anyone().Post("/api/access-requests", Sample.Request(request => request[field] = value));
        answer.MustBeProblem(422);
        Assert.Equal([sentence], answer.Errors(field));
    }
}

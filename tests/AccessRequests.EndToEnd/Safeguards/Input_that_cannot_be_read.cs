using System.Text;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>Whatever arrives, the answer is a documented one, and nothing of what was sent comes back.</summary>
public class Input_that_cannot_be_read(Service service)
{
    const string Echo = "Echo7731";
    const string Api = "/api/access-requests";

    static readonly Dictionary<string, byte[]> Unreadable = new()
    {
        ["nothing"] = [],
        ["spaces"] = "  \n"u8.ToArray(),
        ["broken"] = Text($$"""{"fullName": "{{Echo}}"""),
        ["not JSON"] = Text($"<fullName>{Echo}</fullName>"),
        ["null"] = Text("null"),
        ["an array"] = Text($"""["{Echo}"]"""),
        ["a text"] = Text($"\"{Echo}\""),
        ["two documents"] = Text($$"""{"fullName": "{{Echo}}"} {}"""),
        ["a comment"] = Text($$"""{/* {{Echo}} */}"""),
        ["a trailing comma"] = Text($$"""{"fullName": "{{Echo}}",}"""),
        ["invalid UTF-8"] = [.. Text($$"""{"fullName": "{{Echo}}"""), 0xC3, 0x28, .. Text("\"}")],
        ["an overlong encoding"] = [.. Text($$"""{"fullName": "{{Echo}}"""), 0xC0, 0xAF, .. Text("\"}")],
        ["a lone surrogate"] = Text($$"""{"fullName": "{{Echo}}\ud800"}"""),
        ["a raw NUL"] = [.. Text($$"""{"fullName": "{{Echo}}"""), 0, .. Text("\"}")],
        ["an escaped NUL"] = Text($$"""{"fullName": "{{Echo}}\u0000"}"""),
        ["an escape sequence for terminals"] = Text($$"""{"fullName": "{{Echo}}\u001b[31m"}"""),
        ["ten thousand levels"] = Text(string.Concat(Enumerable.Repeat("""{"contact":""", 10_000))),
        ["an unknown member"] = Text($$"""{"{{Echo}}": "{{Echo}}"}"""),
        ["a member twice"] = Text($$"""{"fullName": "{{Echo}}", "fullName": "{{Echo}}"}"""),
        ["a member twice in other letters"] = Text($$"""{"fullName": "{{Echo}}", "FULLNAME": "{{Echo}}"}"""),
        ["a number for a text"] = Text("""{"fullName": 7731}"""),
        ["an object for a text"] = Text($$"""{"fullName": {"{{Echo}}": 1} }"""),
        ["a text for an object"] = Text($$"""{"contact": "{{Echo}}"}"""),
        ["a number for a choice"] = Text("""{"for": 0}"""),
        ["a choice that is none"] = Text($$"""{"for": "{{Echo}}"}"""),
        ["several choices"] = Text("""{"for": "self, child"}"""),
        ["a number for a date"] = Text("""{"dateOfBirth": 7731}"""),
        ["30 February"] = Text("""{"dateOfBirth": "2026-02-30"}"""),
        ["the year 9999"] = Text("""{"dateOfBirth": "9999-12-31"}"""),
        ["the year 1"] = Text("""{"dateOfBirth": "0001-01-01"}"""),
        ["a date in other digits"] = Text("""{"dateOfBirth": "٢٠٢٦-٠٢-٠١"}"""),
        ["a date with a time"] = Text("""{"dateOfBirth": "2000-02-01T00:00:00Z"}"""),
        ["a member of the prototype"] = Text($$"""{"__proto__": {"fullName": "{{Echo}}"} }"""),
        ["a type to be made"] = Text($$"""{"$type": "{{Echo}}"}"""),
    };

    public static TheoryData<string> Bodies => [.. Unreadable.Keys];

    [Theory, MemberData(nameof(Bodies))]
    public async Task is_refused_with_400(string body)
    {
        var answer = await service.Anyone().PostRaw(Api, Unreadable[body]);
        answer.MustBeProblem(400);
        MustNotEcho(answer);
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task is_refused_by_an_act(string body)
    {
        var opened = await service.Submit();
        var answer = await (await service.SignedInAs(Role.Caseworker)).PostRaw($"{opened.Api}/ask-for-clarification?version=1", Unreadable[body]);
        answer.MustBeProblem(400);
        MustNotEcho(answer);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("")]
    public async Task of_another_kind_is_refused_with_415(string mediaType)
    {
        var answer = await service.Anyone().PostRaw(Api, Text($$"""{"fullName": "{{Echo}}"}"""), mediaType);
        answer.MustBeProblem(415);
        MustNotEcho(answer);
    }

    [Theory]
    [InlineData("GET"), InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("TRACE"), InlineData("MADE-UP")]
    public async Task by_another_method_is_refused_with_405(string method) =>
        (await service.Anyone().Call(new HttpRequestMessage(new HttpMethod(method), Api))).MustBeProblem(405);

    [Fact]
    public async Task that_is_too_large_is_refused_with_413()
    {
        var answer = await service.Anyone().PostRaw(Api, Text($$"""{"details": "{{new string('a', 2_000_000)}}"}"""));
        answer.MustBeProblem(413);
    }

    [Theory]
    [InlineData("version=seven"), InlineData("version="), InlineData(""), InlineData("version=99999999999999999999"), InlineData("version=1.5")]
    public async Task as_a_version_is_refused_with_400(string query)
    {
        var opened = await service.Submit();
        var answer = await (await service.SignedInAs(Role.Caseworker)).PostRaw(
            $"{opened.Api}/ask-for-clarification?{query}", """{"askedOn": "2028-03-07", "question": "Which years?", "reason": "Many"}""");
        answer.MustBeProblem(400);
    }

    [Theory]
    [InlineData("AR-0000-0000-0000"), InlineData("..%2F..%2Fetc"), InlineData("'%20or%201=1--"), InlineData("%F0%9F%92%A9")]
    public async Task as_a_reference_finds_nothing(string reference)
    {
        var staff = await service.SignedInAs(Role.Caseworker);
        (await staff.Get($"{Api}/{reference}")).MustBeProblem(404);
        Assert.Equal(404, (await staff.Open($"/staff/cases/{reference}")).Status);
        (await staff.PostRaw($"{Api}/{reference}/ask-for-clarification?version=1", """{"askedOn": "2028-03-07", "question": "Which?", "reason": "Many"}"""))
            .MustBeProblem(404);
    }

    [Fact]
    public async Task as_an_address_is_refused_with_400() => Assert.Equal(400, (await service.Anyone().Get($"{Api}/%00")).Status);

    [Fact]
    public async Task as_an_endless_reference_finds_nothing() =>
        (await (await service.SignedInAs(Role.Caseworker)).Get($"{Api}/{new string('A', 6_000)}")).MustBeProblem(404);

    static void MustNotEcho(ApiAnswer answer)
    {
        Assert.DoesNotContain(Echo, answer.Text);
        Assert.DoesNotContain("7731", answer.Text);
        Assert.DoesNotContain("Exception", answer.Text);
        Assert.DoesNotContain("   at ", answer.Text);
    }

    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}

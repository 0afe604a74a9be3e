using System.Text;
using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Complaints;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Intake;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>Somebody who reads the whole database and the whole log learns nothing about anybody.</summary>
public class Personal_data_at_rest(Service service)
{
    /// <summary>Words that nobody else would write, so that finding them anywhere is a leak; long enough that no cipher text holds them by chance.</summary>
    const string Canary = "KanarienvogelImSchacht";

    public static TheoryData<string> Kinds => [.. AnyLife.All(null!, null!).Select(life => life.Kind.Letters)];

    [Theory, MemberData(nameof(Kinds))]
    public void is_tried_with_every_act_there_is(string kind)
    {
        var life = AnyLife.Of($"{kind}-", service, _ => "");
        var mapped = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(address => address.StartsWith($"{life.Kind.ApiRoute}/", StringComparison.Ordinal))
            .Select(address => address.Split('/')[4]);
        Assert.Empty(mapped.Except(life.Deeds));
    }

    [Fact]
    public async Task is_sealed_wherever_it_comes_to_rest()
    {
        var codes = new List<string>();
        await Lived(codes);
        await SentByForm(codes);
        await Complained(codes);
        await LeftUnfinished();
        await RefusedAndMistyped(codes);
        await FailedToBeStored();
        await service.CaughtUp();

        Assert.Empty(await Traces(Canary, codes));
    }

    [Fact]
    public async Task is_found_where_it_is_not_sealed()
    {
        service.Services.GetRequiredService<ILoggerFactory>().CreateLogger("guilty").LogWarning("A {Word} in the log", "GuiltyWordThatNobodyWrites7");
        await service.Database.Execute("create schema guilty");
        try
        {
            await service.Database.Execute("""
                create table guilty.text as select 'a GuiltyWordThatNobodyWrites7 in a text' as words;
                create table guilty.bytes as select convert_to('a GuiltyWordThatNobodyWrites7 in bytes', 'UTF8') as words;
                create table guilty.json as select '{"deep": ["GuiltyWordThatNobodyWrites7"]}'::jsonb as words;
                create table guilty.base64 as select encode(convert_to('GuiltyWordThatNobodyWrites7', 'UTF8'), 'base64') as words;
                create table guilty.base64_shifted as select encode(convert_to('-GuiltyWordThatNobodyWrites7', 'UTF8'), 'base64') as words;
                create table guilty.base64_shifted_again as select encode(convert_to('- GuiltyWordThatNobodyWrites7', 'UTF8'), 'base64') as words;
                create table guilty.code as select '7K3M9QXT7K3M9QXT7K3M9QXT7' as words;
                """);
            Assert.Equal(
                ["guilty.base64", "guilty.base64_shifted", "guilty.base64_shifted_again", "guilty.bytes", "guilty.code", "guilty.json", "guilty.text", "the log"],
                (await Traces("GuiltyWordThatNobodyWrites7", ["7K3M-9QXT-7K3M-9QXT-7K3M-9QXT-7"])).Order());
        }
        finally
        {
            await service.Database.Execute("drop schema guilty cascade");
        }
    }

    async Task Lived(List<string> codes)
    {
        foreach (var life in AnyLife.All(service, field => $"{Canary} {field}"))
        {
            var lived = await life.Lived();
            if (lived.AccessCode.Length > 0)
                codes.Add(lived.AccessCode);
            await (await service.SignedInAs(life.Leader)).Open(lived.Page);
            await (await service.SignedInAs(life.Leader)).Get(lived.Api);
            if (life.Kind == KindOfCase.Breach)
                await (await service.SignedInAs(life.Leader)).Open($"{lived.Page}/notification");
        }

        var opened = await new Life(service, field => $"{Canary} {field}").Lived();
        codes.Add(opened.AccessCode);
        await (await service.SignedInAs(Role.Caseworker)).Open(opened.Page);
        await (await service.SignedInAs(Role.Lead)).Get(opened.Api);
        var replaced = await (await service.SignedInAs(Role.Caseworker)).Post(
            $"{opened.Api}/replace-access-code?version={opened.Version}",
            new JsonObject { ["submission"] = Guid.NewGuid(), ["reason"] = Canary, ["method"] = "known-to-us" });
        codes.Add(replaced["accessCode"].GetString()!);

        var key = new KeyValuePair<string, string>("Idempotency-Key", $"{Canary}-{Guid.NewGuid()}");
        var saved = await service.Anyone().Post("/api/access-requests", new Life(service, field => $"{Canary} {field}").Request, (key.Key, key.Value));
        codes.Add(saved["accessCode"].GetString()!);
    }

    async Task SentByForm(List<string> codes)
    {
        var details = await (await PublicForm.ToAboutYou(service.Anyone())).Form()
            .Fill(PublicForm.Name, $"{Canary} Example").Fill(PublicForm.Email, $"{Canary}@example.org").Fill("Postal address", $"1 {Canary} Street").Send();
        var support = await details.Form().Fill(PublicForm.Words, $"All about {Canary}").Fill("Other names, addresses or numbers (optional)", Canary).Send();
        var check = await support.Form().Fill("What would make this easier for you? (optional)", $"{Canary} print").Send();
        codes.Add((await check.Form().Send()).Code()!);
    }

    async Task Complained(List<string> codes)
    {
        var opened = await new ComplaintLife(service, field => $"{Canary} {field}").Lived();
        codes.Add(opened.AccessCode);
        await (await service.SignedInAs(Role.Lead)).Open(opened.Page);
        await (await ComplaintForm.ToAboutYou(service.Anyone())).Form().Fill(ComplaintForm.Name, $"{Canary} Example").Fill(ComplaintForm.Email, $"{Canary}@example.org").Send();

        var sent = await (await ComplaintForm.ToWish(service.Anyone())).Form().Fill(ComplaintForm.Wish, $"No more {Canary}").Send();
        codes.Add(Assert.Single((await sent.Form().Send()).All(".secret")).TextContent.Trim());
    }

    async Task LeftUnfinished() =>
        await (await PublicForm.ToAboutYou(service.Anyone())).Form().Fill(PublicForm.Name, $"{Canary} Example").Fill(PublicForm.Email, $"{Canary}@example.org").Send();

    async Task RefusedAndMistyped(List<string> codes)
    {
        await service.Anyone().Post("/api/access-requests", Sample.Request(request => request["fullName"] = $"{Canary}\u202E"));
        await service.Anyone().PostRaw("/api/access-requests", $$"""{"fullName": "{{Canary}}", "{{Canary}}": """);
        await service.Anyone().Post("/api/session", new JsonObject { ["email"] = $"{Canary}@example.org", ["password"] = $"{Canary} password" });
        await service.Anyone().Open($"/nothing-here?name={Canary}");
        await (await service.SignedInAs(Role.Caseworker)).Open($"/staff/cases?number={Canary}");
        await service.Anyone().Post("/api/follow", new JsonObject { ["accessCode"] = codes[0] });
    }

    /// <summary>What the database itself refuses is spoken of without saying what it was.</summary>
    async Task FailedToBeStored()
    {
        await service.Database.Execute("alter table vault.person_key add constraint guilty check (length(id) < 3) not valid");
        try
        {
            var answer = await service.Anyone().Post("/api/access-requests", new Life(service, field => $"{Canary} {field}").Request);
            Assert.True(answer.Status >= 500);
            Assert.DoesNotContain(Canary, answer.Text);
        }
        finally
        {
            await service.Database.Execute("alter table vault.person_key drop constraint guilty");
        }
    }

    /// <summary>Every table, and the log, in which a canary or an access code can be read. Accounts of staff hold their own names and are theirs.</summary>
    async Task<IReadOnlyList<string>> Traces(string canary, IEnumerable<string> codes)
    {
        var needles = Needles(canary).Concat(codes.SelectMany(code => Needles(code).Concat(Needles(code.Replace("-", "", StringComparison.Ordinal))))).ToList();
        var tables = await service.Database.Query("""
            select format('%I.%I', schemaname, tablename), quote_ident(schemaname) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') and not (schemaname = 'identity' and tablename like 'asp\_net%')
            """);
        Assert.Contains(tables, table => table[0] is "casework.mt_events");
        var traces = new List<string>();
        foreach (var table in tables.Select(row => (string)row[0]!))
        {
            var rows = (await service.Database.Query($"select row_to_json(t)::text from {table} t")).Select(row => (string)row[0]!);
            if (rows.Any(row => needles.Any(needle => row.Contains(needle, StringComparison.OrdinalIgnoreCase))))
                traces.Add(table);
        }
        if (needles.Any(needle => service.Log.Text.Contains(needle, StringComparison.OrdinalIgnoreCase)))
            traces.Add("the log");
        return traces;
    }

    /// <summary>As it is, as PostgreSQL shows bytes, and in base 64, where it may begin at any of three places.</summary>
    static IEnumerable<string> Needles(string words)
    {
        yield return words;
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(words));
        for (var shift = 0; shift < 3; shift++)
        {
            var encoded = Convert.ToBase64String([.. new byte[shift], .. Encoding.UTF8.GetBytes(words)]);
            yield return encoded[(shift == 0 ? 0 : shift + 1)..(encoded.Length - 4)];
        }
    }
}

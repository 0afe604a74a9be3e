using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Letters.Writing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Letters;

public class Letters_by_api(Service service)
{
    [Fact]
    public async Task are_listed_with_what_became_of_them_and_without_their_words()
    {
        var (opened, staff) = await Acknowledged();
        var answer = await staff.Get($"{opened.Api}/letters");
        var letter = Assert.Single(answer.Json.EnumerateArray().ToList());
        Assert.Equal(
            ("request-acknowledged", "We have your request", "email", "written", "sent"),
            (Of(letter, "key"), Of(letter, "title"), Of(letter, "by"), Of(letter, "state"), letter.GetProperty("mail").GetProperty("state").GetString()));
        Assert.DoesNotContain("Zuckmayer", answer.Text);

        Assert.Equal(401, (await service.Anyone().Get($"{opened.Api}/letters")).Status);
        foreach (var role in new[] { Role.Administrator, Role.ConductLead })
            Assert.Equal(404, (await (await service.SignedInAs(role)).Get($"{opened.Api}/letters")).Status);
        Assert.Equal(404, (await staff.Get($"{new OpenedCase("AR-0000-0000-0000", "").Api}/letters")).Status);
    }

    [Fact]
    public async Task are_read_as_the_bytes_that_were_kept_and_each_look_is_written_down()
    {
        var (opened, staff) = await Acknowledged();
        var letter = (await staff.Get($"{opened.Api}/letters")).Json[0];
        var address = $"{opened.Api}/letters/{letter.GetProperty("id").GetGuid()}";
        using (var pdf = await staff.Exchange(new HttpRequestMessage(HttpMethod.Get, $"{address}/pdf")))
            Assert.Equal(Of(letter, "pdfHash"), Convert.ToHexStringLower(SHA256.HashData(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))));
        Assert.Contains("Dear Zuckmayer fullName", (await staff.Get($"{address}/txt")).Text);
        Assert.Equal(2, (await service.Database.Query($"select 1 from audit.look where case_reference = '{opened.Reference}' and purpose = 'read a letter'")).Count);

        foreach (var wrong in new[] { $"{address}/docx", $"{opened.Api}/letters/{Guid.NewGuid()}/pdf", $"{opened.Api}/letters/x/pdf", $"{(await service.Submit()).Api}/letters/{letter.GetProperty("id").GetGuid()}/pdf" })
            Assert.Equal(404, (await staff.Get(wrong)).Status);
        Assert.Equal(404, (await (await service.SignedInAs(Role.Administrator)).Get($"{address}/pdf")).Status);
        var walled = await Insider.With(service, Role.Lead);
        Assert.Equal(200, (await walled.Visitor.Get($"{address}/pdf")).Status);
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = walled.Id, ["conflict"] = "relative" });
        Assert.Equal(404, (await walled.Visitor.Get($"{address}/pdf")).Status);
    }

    [Fact]
    public async Task are_seen_before_by_the_act_that_would_send_them()
    {
        var life = new Life(service, field => $"Zuckmayer {field}");
        var opened = await life.Begun();
        var (staff, body) = (await service.SignedInAs(Role.Caseworker), await life.Body("acknowledge"));
        var walled = await Insider.With(service, Role.Caseworker);
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = walled.Id, ["conflict"] = "relative" });
        var see = $"{opened.Api}/acknowledge/letter?version={opened.Version}";
        Assert.Equal(403, (await (await service.SignedInAs(Role.Independent)).Post(see, body)).Status);
        Assert.Equal(404, (await walled.Visitor.Post(see, body)).Status);
        Assert.Equal(422, (await staff.Post(see, new JsonObject { ["acknowledgedOn"] = "2030-01-01", ["channel"] = "email" })).Status);
        Assert.Equal(409, (await staff.Post($"{opened.Api}/acknowledge/letter?version=99", body)).Status);

        var seen = await staff.Post(see, body);
        Assert.Equal((200, "request-acknowledged"), (seen.Status, seen["letter"].GetString()));
        Assert.Contains("Dear Zuckmayer fullName", seen["text"].GetString());
        Assert.Empty((await staff.Get($"{opened.Api}/letters")).Json.EnumerateArray());

        Assert.Equal(200, (await staff.Post($"{opened.Api}/acknowledge?version={opened.Version}", body)).Status);
        Assert.Single((await staff.Get($"{opened.Api}/letters")).Json.EnumerateArray());
        Assert.Equal(204, (await staff.Post($"{opened.Api}/acknowledge/letter?version=99", body)).Status);
    }

    [Fact]
    public async Task have_texts_that_can_be_read_tried_and_saved()
    {
        var lead = await service.SignedInAs(Role.Lead);
        Assert.Equal(403, (await (await service.SignedInAs(Role.Caseworker)).Get("/api/letter-templates")).Status);
        Assert.Equal(12, (await lead.Get("/api/letter-templates")).Json.GetArrayLength());
        Assert.Equal(404, (await lead.Get("/api/letter-templates/nothing")).Status);
        var template = (await lead.Get("/api/letter-templates/appeal-outcome")).Json;
        var (text, version) = (Of(template, "text"), template.GetProperty("version").GetInt32());

        var seen = await lead.Post("/api/letter-templates/appeal-outcome/preview", new JsonObject { ["text"] = text, ["sample"] = 0 });
        Assert.Contains("Alex Example", seen["text"].GetString());
        Assert.False(seen.Json.TryGetProperty("refusal", out _));
        Assert.Equal(422, (await lead.Post("/api/letter-templates/appeal-outcome/preview", new JsonObject { ["text"] = "{{ nothing }}", ["sample"] = 0 })).Status);
        Assert.Equal(422, (await lead.Post("/api/letter-templates/appeal-outcome/preview", new JsonObject { ["text"] = text, ["sample"] = 99 })).Status);

        Assert.Equal(422, (await lead.Post("/api/letter-templates/appeal-outcome", new JsonObject { ["text"] = "Dear {{ name }}, no.", ["seen"] = version })).Status);
        Assert.Equal(409, (await lead.Post("/api/letter-templates/appeal-outcome", new JsonObject { ["text"] = text, ["seen"] = version + 7 })).Status);
        Assert.Equal(204, (await lead.Post("/api/letter-templates/appeal-outcome", new JsonObject { ["text"] = text, ["seen"] = version })).Status);
        Assert.Equal(version + 1, (await lead.Get("/api/letter-templates/appeal-outcome"))["version"].GetInt32());
    }

    async Task<(OpenedCase Opened, Visitor Staff)> Acknowledged()
    {
        var life = new Life(service, field => $"Zuckmayer {field}");
        var opened = await life.Begun();
        await life.Live(opened, "acknowledge");
        await service.Services.GetRequiredService<LetterRoom>().WriteDue(CancellationToken.None);
        await Notifications.Mailbag.SettledMailOf(service, opened.Reference);
        return (opened, await service.SignedInAs(Role.Caseworker));
    }

    static string Of(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static AccessRequests.EndToEnd.Intake.PublicForm;

namespace AccessRequests.EndToEnd.Intake;

public class Form_and_API(Service service)
{
    [Fact]
    public async Task record_the_same_facts_of_the_smallest_request() =>
        Assert.Equal(await Facts((await service.Submit()).Reference), await Facts((await service.Anyone().ToSent()).Reference()));

    [Fact]
    public async Task record_the_same_facts_of_the_fullest_request()
    {
        var you = await service.Anyone().ToAboutYou("Another adult’s");
        var them = await you.Form().Fill(Name, "Ann Example").Fill(Email, "ann@example.org").Fill("Phone number", "01632 960 001").Fill("Postal address", "1 High Street\nTown").Send();
        var details = await them.Form().Fill("Their full name", "Ben Example").Fill("How you know them", "sister").Send();
        var support = await details.Form().Fill(Words, "Letters\n\nand notes").Fill("When it was (optional)", "2019 to 2022")
            .Fill("Their date of birth (optional)", new DateOnly(1980, 2, 29)).Fill("Other names, addresses or numbers (optional)", "Ben Sample").Send();
        var check = await support.Form().Choose("How to send it (optional)", "By post").Fill("What would make this easier for you? (optional)", "Large print").Send();

        var same = await service.Submit(request =>
        {
            request["for"] = "another-adult";
            request["contact"] = new JsonObject { ["email"] = "ann@example.org", ["phone"] = "01632 960 001", ["postalAddress"] = "1 High Street\nTown" };
            request["about"] = new JsonObject { ["fullName"] = "Ben Example", ["relationship"] = "sister" };
            request["details"] = "Letters\n\nand notes";
            request["period"] = "2019 to 2022";
            request["dateOfBirth"] = "1980-02-29";
            request["references"] = "Ben Sample";
            request["replyBy"] = "post";
            request["support"] = "Large print";
        });
        Assert.Equal(await Facts(same.Reference), await Facts((await check.Form().Send()).Reference()));
    }

    /// <summary>Everything recorded of a case, its sealed words opened, its own reference left out.</summary>
    async Task<string> Facts(string reference)
    {
        await using var session = service.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var facts = await session.Events.FetchStreamAsync(reference);
        var opened = await service.Services.GetRequiredService<Opener>().Open(new Look(Actor.System, reference, "a test", ["everything"]), CancellationToken.None);
        var readable = new JsonSerializerOptions { Converters = { new OpenedText(opened), new JsonStringEnumConverter() } };
        return string.Join('\n', facts.Select(fact => $"{fact.EventTypeName} by {fact.UserName}: {JsonSerializer.Serialize(fact.Data, fact.EventType, readable)}")).Replace(reference, "", StringComparison.Ordinal);
    }

    sealed class OpenedText(Opened opened) : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.KeyName}: {opened.Text(value)}");
    }
}

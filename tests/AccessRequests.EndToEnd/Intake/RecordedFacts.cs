using System.Text.Json;
using System.Text.Json.Serialization;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.EndToEnd.Intake;

static class RecordedFacts
{
    /// <summary>How many there are.</summary>
    public static async Task<long> Cases(this Service service) =>
        (long)(await service.Database.Query("select count(*) from casework.mt_streams where type = 'subject_access_request'"))[0][0]!;

    /// <summary>Everything recorded of a case, its sealed words opened, its own reference left out.</summary>
    public static async Task<string> Facts(this Service service, string reference)
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

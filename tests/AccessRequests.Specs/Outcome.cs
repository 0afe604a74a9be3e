using System.Text.Json;
using System.Text.Json.Serialization;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Xunit;

namespace AccessRequests.Specs;

/// <param name="again">The same command, after these facts.</param>
public sealed class Outcome(Decision decision, Func<IReadOnlyList<IFact>, Decision> again)
{
    /// <summary>The facts recorded, compared as they are stored, with sealed words opened.</summary>
    public Outcome Then(params object[] facts)
    {
        Assert.Empty(decision.Refusals);
        Assert.Equal(facts.Select(Written), decision.Events.Select(Written));
        return this;
    }

    public TFact Fact<TFact>() => Assert.IsType<TFact>(Assert.Single(decision.Events));

    public void ThenRefused(string sentence, string? field = null)
    {
        Assert.Empty(decision.Events);
        var refusal = Assert.Single(decision.Refusals);
        Assert.Equal((sentence, field), (refusal.Sentence, refusal.Field));
    }

    /// <summary>Everything that is wrong, in this order.</summary>
    public void ThenRefused(params (string Sentence, string? Field)[] refusals)
    {
        Assert.Empty(decision.Events);
        Assert.Equal(refusals, decision.Refusals.Select(refusal => (refusal.Sentence, refusal.Field)));
    }

    public void ThenNothing()
    {
        Assert.Empty(decision.Refusals);
        Assert.Empty(decision.Events);
    }

    /// <summary>The law of repetition: what was decided is folded in, and deciding again adds nothing.</summary>
    public void AndRepeatedAddsNothing() => Assert.Empty(again(decision.Events).Events);

    static string Written(object fact) => fact.GetType().Name + " " + JsonSerializer.Serialize(fact, fact.GetType(), Readable);

    static readonly JsonSerializerOptions Readable = new() { Converters = { new OpenedText(), new JsonStringEnumConverter() } };

    sealed class OpenedText : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) => writer.WriteStringValue(Story.Read(value));
    }
}

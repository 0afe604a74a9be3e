using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AccessRequests.Casework;
using Marten;
using Weasel.Core;
using Xunit;

namespace AccessRequests.Specs.Acts;

public class Facts_as_they_are_stored
{
    static readonly Type[] Types = [.. typeof(IFact).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IFact)))];

    public static TheoryData<string> Facts => [.. Types.Select(type => type.Name)];

    public static TheoryData<string> Kinds => [.. Kind.All.Select(kind => kind.Of.Label)];

    static Type Named(string name) => Array.Find(Types, type => type.Name == name)!;

    [Fact]
    public void have_one_name_each()
    {
        var names = Kind.Names;
        Assert.Equal(names.Count, names.Select(name => name.Value).Distinct().Count());
        Assert.Equal(names.Count, names.Select(name => name.Key).Distinct().Count());
    }

    [Theory, MemberData(nameof(Facts))]
    public void have_a_name_at_all(string fact) => Assert.Contains(Named(fact), Kind.Names.Select(name => name.Key));

    [Theory, MemberData(nameof(Facts))]
    public void come_back_as_they_were(string fact)
    {
        var type = Named(fact);
        var written = JsonSerializer.Serialize(Some.Value(type), type, StoredJson.Options);
        var read = JsonSerializer.Deserialize(written, type, StoredJson.Options);
        Assert.Equal(written, JsonSerializer.Serialize(read, type, StoredJson.Options));
        Assert.Equal(Members(type), JsonNode.Parse(written)!.AsObject().Select(member => member.Key).Order());
    }

    [Theory, MemberData(nameof(Facts))]
    public void are_written_by_the_store_in_the_same_way(string fact)
    {
        var store = new StoreOptions();
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, configure: StoredJson.Configure);
        var value = Some.Value(Named(fact));
        Assert.Equal(JsonSerializer.Serialize(value, StoredJson.Options), store.Serializer().ToJson(value));
    }

    [Theory, MemberData(nameof(Facts))]
    public void are_told_on_the_case_page(string fact) => Assert.NotEqual(fact, Kind.Recording(Named(fact)).Title(Some.Value(Named(fact))));

    [Theory, MemberData(nameof(Kinds))]
    public void leave_a_case_that_comes_back_as_it_was(string label)
    {
        var kind = Kind.All.Single(kind => kind.Of.Label == label);
        var state = kind.StoredNames.Keys.OrderBy(type => type != kind.Opening).ThenBy(type => type != kind.Reopening)
            .Aggregate((object?)null, (before, type) => kind.Fold(before, Some.Value(type)));
        var written = JsonSerializer.Serialize(state, kind.State, StoredJson.Options);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, kind.State, StoredJson.Options), kind.State, StoredJson.Options));
        Assert.DoesNotContain(kind.State.GetProperties().Where(IsStored), property => property.GetValue(state) is null);
    }

    static bool IsStored(PropertyInfo property) => !property.IsDefined(typeof(JsonIgnoreAttribute), false);

    static IEnumerable<string> Members(Type type) =>
        type.GetConstructors()[0].GetParameters().Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)).Order();
}

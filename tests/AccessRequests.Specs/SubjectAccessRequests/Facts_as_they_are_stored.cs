using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Marten;
using Weasel.Core;
using Xunit;
using Setup = AccessRequests.SubjectAccessRequests.Setup;

namespace AccessRequests.Specs.SubjectAccessRequests;

public class Facts_as_they_are_stored
{
    /// <summary>Never rename or remove one: they stand in the database of everyone who uses this. Add new ones at their place.</summary>
    static readonly string[] Names =
    [
        "access_request_acknowledged",
        "access_request_assigned",
        "access_request_authority_recorded",
        "access_request_authority_requested",
        "access_request_clarification_received",
        "access_request_clarification_requested",
        "access_request_closed",
        "access_request_code_replaced",
        "access_request_deadline_extended",
        "access_request_fee_paid",
        "access_request_fee_requested",
        "access_request_identity_confirmed",
        "access_request_identity_evidence_refused",
        "access_request_identity_requested",
        "access_request_material_released",
        "access_request_material_withheld",
        "access_request_note_added",
        "access_request_received",
        "access_request_received_date_corrected",
        "access_request_refused",
        "access_request_reopened",
        "access_request_response_sent",
        "access_request_search_cancelled",
        "access_request_search_planned",
        "access_request_search_recorded",
        "access_request_withdrawn",
    ];

    static readonly Type[] Types = [.. typeof(IFact).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IFact)))];

    public static TheoryData<string> Facts => [.. Types.Select(type => type.Name)];

    static Type Named(string name) => Array.Find(Types, type => type.Name == name)!;

    [Fact]
    public void have_names_that_never_change() => Assert.Equal(Names, Setup.StoredNames.Values.Order(StringComparer.Ordinal));

    [Fact]
    public void have_one_name_each() => Assert.Equal(Setup.StoredNames.Count, Setup.StoredNames.Values.Distinct().Count());

    [Theory, MemberData(nameof(Facts))]
    public void have_a_name_at_all(string fact) => Assert.Contains(Named(fact), Setup.StoredNames.Keys);

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
    public void are_told_on_the_case_page(string fact) =>
        Assert.NotEqual(fact, Chronicle.Tell(Some.Value(Named(fact)), new Opened(new Dictionary<string, Sealer>()), new Dictionary<Guid, string>()).Title);

    [Fact]
    public void leave_a_case_that_comes_back_as_it_was()
    {
        var state = Types.OrderBy(type => type != typeof(AccessRequestReceived)).ThenBy(type => type == typeof(AccessRequestReopened) ? 0 : 1)
            .Aggregate((SubjectAccessRequest?)null, (before, type) => Folding.Fold(before, Story.Reference, Some.Value(type)));
        var written = JsonSerializer.Serialize(state, StoredJson.Options);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<SubjectAccessRequest>(written, StoredJson.Options), StoredJson.Options));
        Assert.DoesNotContain(typeof(SubjectAccessRequest).GetProperties().Where(IsStored), property => property.GetValue(state) is null);
    }

    static bool IsStored(PropertyInfo property) => !property.IsDefined(typeof(JsonIgnoreAttribute), false);

    static IEnumerable<string> Members(Type type) =>
        type.GetConstructors()[0].GetParameters().Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)).Order();
}

using AccessRequests.PersonalData;
using JasperFx.Events;

namespace AccessRequests.Acts;

/// <summary>One fact as the timeline tells it.</summary>
/// <param name="On">The business date, where it can differ from the moment of recording.</param>
public sealed record ChronicleEntry(string Title, string? Text, DateOnly? On, string Who, DateTimeOffset RecordedAt)
{
    /// <param name="told">The fact in the words of its kind of case.</param>
    /// <param name="names">Of staff, by their accounts.</param>
    public static ChronicleEntry Of(IEvent fact, (string Title, string? Text, DateOnly? On) told, IReadOnlyDictionary<Guid, string> names) =>
        new(told.Title, told.Text, told.On, WhoRecorded(fact, names), fact.Timestamp);

    /// <summary>A fact that is no kind's own.</summary>
    public static (string Title, string? Text, DateOnly? On) TellCommon(object fact, Opened opened, IReadOnlyDictionary<Guid, string> names)
    {
        if (fact is not ITellItself common)
            return (fact.GetType().Name, null, null);
        var (title, text) = common.Tell(opened.Text, id => names.GetValueOrDefault(id, "someone who left"));
        return (title, text, null);
    }

    static string WhoRecorded(IEvent fact, IReadOnlyDictionary<Guid, string> names) => fact.UserName switch
    {
        { } key when key.StartsWith("staff:", StringComparison.Ordinal) => names.GetValueOrDefault(Guid.Parse(key.AsSpan(6)), "Someone who left"),
        "public" => "Public form",
        "requester" => "The requester",
        _ => "AccessRequests",
    };
}

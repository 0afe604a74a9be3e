using System.Collections;
using AccessRequests.PersonalData;
using AccessRequests.Specs.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests;
using Deadlines;

namespace AccessRequests.Specs;

/// <summary>Some value of any type that a fact may hold, with nothing left out.</summary>
static class Some
{
    static readonly AccessRequestClock Clock = Law.Default.Clock(
        Waiting.Facts.IdentityAsked(Waiting.AskedOn).IdentityMet(Waiting.AskedOn).QuestionAsked(Story.Today) with { ExtensionNoticeGivenOn = Story.Today });

    public static object Value(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Value(inner),
        _ when type == typeof(string) => "words",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 3,
        _ when type == typeof(long) => 7L,
        _ when type == typeof(decimal) => 12.50m,
        _ when type == typeof(DateOnly) => Story.Today,
        _ when type == typeof(Guid) => Story.Sam.Id,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 10, 10, 30, 0, TimeSpan.Zero),
        _ when type == typeof(Sealed) => Story.Plain.Text("sealed words"),
        _ when type == typeof(AccessRequestClock) => Clock,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 10, 9, 30, 0, TimeSpan.Zero),
        _ when type == typeof(ReferralSchedule) => Law.Default.Schedule(new ReferralFacts { ReferredOn = Story.Today, MeetingOn = Story.Today }),
        _ when type == typeof(LiveWarning) => Law.Default.Warning(Story.Today, 6),
        _ when type == typeof(BreachClock) => Law.Default.Clock(new BreachFacts { ReportedAt = new(2026, 3, 10, 9, 30, 0, TimeSpan.Zero) }),
        _ when type == typeof(ComplaintClock) => Law.Default.Clock(new ComplaintFacts { ReceivedOn = Story.Today }),
        { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) => Filled(typeof(Dictionary<,>), type),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Filled(typeof(List<>), type),
        _ => Activator.CreateInstance(type, [.. type.GetConstructors()[0].GetParameters().Select(parameter => Value(parameter.ParameterType))])!,
    };

    static object Filled(Type collection, Type type)
    {
        var arguments = type.GetGenericArguments();
        var made = Activator.CreateInstance(collection.MakeGenericType(arguments))!;
        if (made is IDictionary entries)
            entries.Add(Value(arguments[0]), Value(arguments[1]));
        else
            ((IList)made).Add(Value(arguments[0]));
        return made;
    }
}

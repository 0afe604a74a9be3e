using System.Globalization;

namespace AccessRequests.Casework;

/// <summary>A place in a list of cases by an instant or a day, so that the next page is one descent of an index, however deep.</summary>
public sealed record CasePlace(DateTimeOffset At, string Reference)
{
    const string Instant = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    public static CasePlace Of(DateOnly day, string reference) => new(new DateTimeOffset(day, default, TimeSpan.Zero), reference);

    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    public override string ToString() => $"{At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)}~{Reference}";

    public static CasePlace? Parse(string? text) =>
        text?.Split('~') is [var at, var reference] && DateTimeOffset.TryParseExact(at, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && CaseReference.TryParse(reference, out var parsed)
            ? new CasePlace(instant, parsed.Value)
            : null;
}

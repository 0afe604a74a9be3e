using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Web.Parts;
using Deadlines;
using Microsoft.Extensions.Primitives;
using Npgsql;

namespace AccessRequests.Figures;

/// <summary>The cases behind a figure: one condition over the rows for each way of counting. What is not given does not matter.</summary>
public sealed record CaseFilter
{
    public CaseKind? Kind { get; init; }
    public Measure? Of { get; init; }
    public string? Code { get; init; }

    /// <summary>The days of <see cref="Of"/>.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>As an address writes it. Null where it cannot be read.</summary>
    public static CaseFilter? Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var given = query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (!Is<CaseKind>(given, "kind", out var kind) || !Is<Measure>(given, "of", out var of) || !IsDay(given, "from", out var from) || !IsDay(given, "to", out var to))
            return null;
        return new CaseFilter { Kind = kind, Of = of, Code = given.GetValueOrDefault("code"), From = from, To = to };
    }

    public string Address(string path)
    {
        string?[] parts =
        [
            Kind is { } kind ? $"kind={CodeBook.Code(kind)}" : null, Of is { } of ? $"of={CodeBook.Code(of)}" : null, Code is null ? null : $"code={Uri.EscapeDataString(Code)}",
            From is { } from ? $"from={from:yyyy-MM-dd}" : null, To is { } to ? $"to={to:yyyy-MM-dd}" : null,
        ];
        return $"{path}?{string.Join('&', parts.OfType<string>())}";
    }

    internal string Condition => string.Join(" and ", Conditions().Prepend("true"));

    IEnumerable<string> Conditions()
    {
        if (Kind is not null)
            yield return "kind = @kind";
        if (Of is { } open && Figure.OfOpen.Contains(open))
            yield return "is_open";
        yield return Of switch
        {
            Measure.Due => "state = 'Running' and due_on is not null",
            Measure.Standing => Standing,
            Measure.Load when Code is "" => "assignee_id is null",
            Measure.Load when Code is not null => "assignee_id::text = @code",
            Measure.Stage when Code is not null => "stage = @code",
            Measure.Ended => "ended_on is not null",
            Measure.Retention => "review_on is not null",
            Measure.Kept => Code is Figure.Kept or Figure.Missed ? $"kept is {(Code == Figure.Kept ? "true" : "false")}" : "kept is not null",
            Measure.Category or Measure.Outcome or Measure.Cause when Code is not null => "jsonb_exists(data -> 'codes' -> @aspect, @code)",
            Measure.Category or Measure.Outcome or Measure.Cause => "jsonb_array_length(data -> 'codes' -> @aspect) > 0",
            Measure.Days or Measure.DaysForUs or Measure.DaysForRequester or Measure.DaysForThirdParty => "jsonb_exists(data, 'answeredOn')",
            _ => "true",
        };
        if (From is not null)
            yield return $"{Day} >= @from";
        if (To is not null)
            yield return $"{Day} <= @to";
    }

    /// <summary>How a case stands is worked out as of now; the code is the word for it.</summary>
    string Standing => Code switch
    {
        "overdue" => $"{Runs} and {Late}",
        "due-soon" => $"{Runs} and not {Late} and due_on <= @soon",
        "on-track" => $"{Runs} and not {Late} and due_on > @soon",
        "waiting" => "state = 'Waiting'",
        "not-started" => "state = 'NotStarted'",
        "answered" => "state = 'Answered'",
        _ => "true",
    };

    const string Runs = "state = 'Running' and due_on is not null", Late = "case when due_at is null then due_on < @today else due_at < @now end";

    string Day => Of switch
    {
        Measure.Due => "due_on",
        Measure.Kept => "kept_on",
        Measure.Retention => "review_on",
        Measure.Outcome => "outcome_on",
        Measure.Ended or Measure.Days or Measure.DaysForUs or Measure.DaysForRequester or Measure.DaysForThirdParty => "ended_on",
        _ => "received_on",
    };

    internal void AddTo(NpgsqlParameterCollection parameters, DateTimeOffset now)
    {
        Add("now", now.ToUniversalTime());
        Add("today", UkTime.DateOf(now));
        Add("soon", UkTime.DateOf(now).AddDays(RagWords.SoonDays));
        Add("kind", Kind?.ToString());
        Add("code", Code);
        Add("aspect", Of is { } of ? CodeBook.Code(of) : null);
        Add("from", From);
        Add("to", To);

        void Add(string name, object? value)
        {
            if (value is not null && Condition.Contains('@' + name, StringComparison.Ordinal))
                parameters.Add(new NpgsqlParameter(name, value));
        }
    }

    static bool Is<T>(Dictionary<string, string> given, string name, out T? found) where T : struct, Enum
    {
        found = null;
        if (!given.TryGetValue(name, out var text))
            return true;
        foreach (var value in Enum.GetValues<T>())
            if (CodeBook.Code(value) == text)
                found = value;
        return found is not null;
    }

    static bool IsDay(Dictionary<string, string> given, string name, out DateOnly? found)
    {
        found = null;
        if (!given.TryGetValue(name, out var text))
            return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        found = day;
        return true;
    }
}

using AccessRequests.Casework;

namespace AccessRequests.Web;

/// <summary>Which moment is asked for, and perhaps which other beside it; as the address says it, in one word or in the three boxes of a date.</summary>
public sealed record MomentForm(FormInput Form, Moment? Moment, Moment? Against)
{
    public const string AsOf = "asOf", By = "by", Other = "against";

    public static MomentForm Now { get; } = new(FormInput.Empty, null, null);

    public bool IsEmpty => Moment is null && !Form.HasErrors;

    public static MomentForm Of(IQueryCollection query, DateTimeOffset now)
    {
        var form = FormInput.With(query.ToDictionary(field => field.Key, field => field.Value));
        var (asOf, against) = (Text(form, AsOf), Text(form, Other));
        if (asOf is null && against is null)
            return Now;
        var errors = new List<FieldError>();
        var moment = Read(asOf ?? "", AsOf);
        var other = against is null ? null : Read(against, Other);
        return new(form.But(errors), errors.Count == 0 ? moment : null, errors.Count == 0 ? other : null);

        Moment? Read(string text, string name)
        {
            var (read, wrong) = Moment.Parse(text, form.Value(By), now);
            if (wrong is not null && errors.All(error => error.Message != wrong))
                errors.Add(new(wrong == Moment.NoSuchClock ? By : name, wrong));
            return read;
        }
    }

    /// <summary>31 March 2026, or the minute where that is not its end.</summary>
    public static string When(Moment moment) => moment.IsEndOfDay ? UkFormat.Date(moment.Day) : UkFormat.DateAndTime(moment.At);

    public MomentForm Wrong(string sentence) => new(Form.But(new FieldError(AsOf, sentence)), null, null);

    static string? Text(FormInput form, string name)
    {
        if (form.Value(name) is { Length: > 0 } text)
            return text;
        string?[] parts = [form.Value($"{name}.year"), form.Value($"{name}.month")?.PadLeft(2, '0'), form.Value($"{name}.day")?.PadLeft(2, '0')];
        return Array.Exists(parts, part => part?.Trim('0', ' ').Length > 0) ? string.Join('-', parts) : null;
    }
}

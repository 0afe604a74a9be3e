using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AccessRequests.Web;

/// <summary>One thing wrong with what was typed, in the words that the person reads, tied to its field unless it is about the whole.</summary>
public sealed record FieldError(string? Field, string Message);

/// <summary>What a person typed, exactly as typed, and what is wrong with it. Every form page is drawn from this, so nothing is lost.</summary>
public sealed record FormInput(IReadOnlyDictionary<string, StringValues> Values, IReadOnlyList<FieldError> Errors)
{
    public static FormInput Empty { get; } = new(FrozenDictionary<string, StringValues>.Empty, []);

    public bool HasErrors => Errors.Count > 0;

    public static FormInput With(IReadOnlyDictionary<string, StringValues> values) => new(values, []);

    public static FormInput With(params (string Name, StringValues Value)[] values) =>
        With(values.ToDictionary(value => value.Name, value => value.Value));

    /// <summary>Browsers send a new line as two characters; the person counted one, and so do the limits.</summary>
    public static FormInput From(IFormCollection form) =>
        With(form.ToDictionary(
            field => field.Key,
            field => new StringValues([.. field.Value.Select(value => value?.ReplaceLineEndings("\n"))])));

    public FormInput But(params IReadOnlyList<FieldError> errors) => this with { Errors = errors };

    public string? Value(string name) => ValuesOf(name) is [var first, ..] ? first : null;

    public StringValues ValuesOf(string name) => Values.TryGetValue(name, out var values) ? values : StringValues.Empty;

    public bool Chose(string name, string value) => ValuesOf(name).Contains(value);

    public string? Error(string name) => Errors.FirstOrDefault(error => error.Field == name)?.Message;
}

using Microsoft.AspNetCore.Components;

namespace AccessRequests.Web.Fields;

/// <summary>
/// What every field is drawn from. The first control of a field has the field's name as its id, so that the error
/// summary can link to it without knowing what kind of field it is.
/// </summary>
public abstract class Field : ComponentBase
{
    [Parameter, EditorRequired] public FormInput Form { get; set; } = FormInput.Empty;
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public string? Hint { get; set; }

    /// <summary>On a page with a single question the question is the heading of the page.</summary>
    [Parameter] public bool IsHeading { get; set; }

    /// <summary>The page shows the answer to be checked, as a row of a summary list, instead of the control.</summary>
    [CascadingParameter(Name = nameof(IsToCheck))] public bool IsToCheck { get; set; }

    /// <summary>The answer as a person would say it.</summary>
    public virtual string? InWords => Value;

    public virtual string? Error => Form.Error(Name);

    public string HintId => $"{Name}-hint";

    public string ErrorId => $"{Name}-error";

    public string CountId => $"{Name}-count";

    public virtual string? DescribedBy => Ids(Hint is null ? null : HintId, Error is null ? null : ErrorId);

    protected string? Value => Form.Value(Name);

    protected string? Invalid => Error is null ? null : "true";

    protected string? Chosen(IReadOnlyList<Choice> options) =>
        string.Join('\n', options.Where(choice => Form.Chose(Name, choice.Value)).Select(choice => choice.Label));

    protected static string? Ids(params string?[] ids) =>
        string.Join(' ', ids.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}

using AccessRequests.Casework;
using AccessRequests.Web;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Journeys;

/// <summary>One page of the form: its address and the answers it asks for, by the names of the command's members.</summary>
public sealed record Question(Way Way, string Slug, IReadOnlyList<string> Asks, Func<QuestionView, int, IResult> Page)
{
    public static Question Of<TPage>(Way way, string slug, params string[] asks) where TPage : IComponent =>
        new(way, slug, asks, (view, status) => Web.Page.Show<TPage>(new { View = view }, status));

    public string Address => $"{Way.Root}/{Slug}";

    /// <summary>A page that asks for "contact" asks for "contact.email" as well.</summary>
    public bool AsksFor(string? field) =>
        field is not null && Asks.Any(asked => field == asked || field.StartsWith(asked + ".", StringComparison.Ordinal));
}

/// <summary>What the page of a question is drawn from.</summary>
/// <param name="Back">Where the back link leads.</param>
/// <param name="Action">Where the answers are sent.</param>
/// <param name="For">On whose behalf they write: it changes the words.</param>
public sealed record QuestionView(Way Way, FormInput Form, string Back, string Action, RequestedFor? For, bool IsFirst)
{
    public bool IsForSelf => For is null or RequestedFor.Self;
}

/// <summary>A page of the form.</summary>
public abstract class QuestionPageBase : ComponentBase
{
    [Parameter, EditorRequired] public required QuestionView View { get; set; }

    protected FormInput Form => View.Form;
}

using AccessRequests.Web;
using Deadlines;
using FluentValidation;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Calculator;

/// <summary>A question about time that anyone may ask on a form. Nothing of it is kept.</summary>
public interface IQuestion<TSelf> where TSelf : IQuestion<TSelf>
{
    static abstract QuestionInfo Info { get; }

    /// <summary>What can be wrong with it, in the words of whoever asks.</summary>
    static abstract IValidator<TSelf> Shape { get; }

    WorkedOut Answer(Law law);
}

/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">The question, as the heading of its page.</param>
/// <param name="Summary">Who asks it, and what the answer depends on.</param>
public sealed record QuestionInfo(string Slug, string Title, string Summary)
{
    public const string Root = "/deadline-calculator";

    public string Address => $"{Root}/{Slug}";
}

/// <summary>An answer with its working.</summary>
/// <param name="Answer">In one line.</param>
/// <param name="Dates">What else follows, in the order in which it is shown.</param>
/// <param name="Under">The versions of the rules and of the calendar.</param>
public sealed record WorkedOut(string Answer, IReadOnlyList<(string Name, string Value)> Dates, IReadOnlyList<Step> Steps, string Under);

/// <summary>What the page of every question is given.</summary>
public abstract class QuestionPage : ComponentBase
{
    [Parameter] public FormInput Form { get; set; } = FormInput.Empty;

    /// <summary>The answer, once the question was asked in full.</summary>
    [Parameter] public WorkedOut? Found { get; set; }
}

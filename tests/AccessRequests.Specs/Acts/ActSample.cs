using System.Reflection;
using System.Text.Json;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Specs.Acts;

/// <summary>An act of any kind of case, told so that laws which hold for all acts can go through them all.</summary>
/// <param name="Before">Facts after which the command is accepted on <see cref="Story.Today"/>.</param>
/// <param name="StateAfter">The case that facts make.</param>
/// <param name="Decide">Given facts.</param>
/// <param name="IsPossible">Given facts.</param>
/// <param name="Check">What its shape says is wrong with it.</param>
/// <param name="ReadForm">Reads it from the text of a form.</param>
/// <param name="ReadJson">Reads it from the body of an API call.</param>
sealed record ActSample(
    object Command, IReadOnlyList<object> Before, Func<IReadOnlyList<object>, object> StateAfter, Func<IReadOnlyList<object>, Decision> Decide,
    Func<IReadOnlyList<object>, bool> IsPossible, Func<IEnumerable<string>> Check, Func<FormInput, object?> ReadForm, Func<string, object?> ReadJson)
{
    public static ActSample Of<TCommand, TCase>(TCommand command, History<TCase> before, Actor? actor = null)
        where TCommand : class, IAct<TCommand, TCase>
        where TCase : class => new(
        command,
        before.Facts,
        facts => (before with { Facts = facts }).State,
        facts => TCommand.Decide(command, (before with { Facts = facts }).State, Story.DeskOn(Story.Today, before.Reference) with { Actor = actor ?? Story.Caseworker }),
        facts => TCommand.IsPossible((before with { Facts = facts }).State),
        () => TCommand.Shape.Validate(command).Errors.Select(error => error.ErrorMessage),
        form => FormReader.Read<TCommand>(form).Command,
        json => JsonSerializer.Deserialize<TCommand>(json, Input.Json));

    /// <summary>No page offers it: the house carries it out for people.</summary>
    public bool IsForTheHouse { get; init; }

    /// <summary>Its shape says just this, and nothing else.</summary>
    public void Lacks(params string[] sentences) => Xunit.Assert.Equal(sentences.Order(), Check().Order());

    public override string ToString() => Command.GetType().Name;
}

/// <summary>
/// For every act at least one command, and facts after which it is accepted: the static properties of the class
/// <c>ActSamples</c> of each kind of case, one for each stage.
/// </summary>
static class EveryAct
{
    public static IReadOnlyList<ActSample> Samples { get; } =
        [.. typeof(EveryAct).Assembly.GetTypes().Where(type => type.Name == "ActSamples")
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.NonPublic))
            .Where(stage => stage.PropertyType == typeof(IEnumerable<ActSample>))
            .SelectMany(stage => (IEnumerable<ActSample>)stage.GetValue(null)!)];

    public static IReadOnlyList<Type> Types { get; } = [.. typeof(IAct<,>).Assembly.GetTypes().Where(type => CaseOf(type) is not null)];

    public static IEnumerable<ActSample> SamplesOf(string act) => Samples.Where(sample => sample.Command.GetType().Name == act);

    public static IEnumerable<string> NamesOf<TCase>() => Types.Where(type => CaseOf(type) == typeof(TCase)).Select(type => type.Name);

    static Type? CaseOf(Type type) =>
        Array.Find(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<,>))?.GetGenericArguments()[1];
}

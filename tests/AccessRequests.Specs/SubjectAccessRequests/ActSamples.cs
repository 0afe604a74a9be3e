using System.Reflection;
using System.Text.Json;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.Web;

namespace AccessRequests.Specs.SubjectAccessRequests;

/// <summary>
/// For every act at least one command, and facts after which it is accepted. Each stage has a file and a static property of
/// its own; laws that hold for all acts go through them all.
/// </summary>
static partial class ActSamples
{
    public static IReadOnlyList<ActSample> All { get; } =
        [.. typeof(ActSamples).GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(stage => stage.PropertyType == typeof(IEnumerable<ActSample>))
            .SelectMany(stage => (IEnumerable<ActSample>)stage.GetValue(null)!)];

    public static IReadOnlyList<Type> Acts { get; } =
        [.. typeof(SubjectAccessRequest).Assembly.GetTypes()
            .Where(type => Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<,>)))];
}

/// <param name="Before">Facts after which the command is accepted on <see cref="Story.Today"/>.</param>
/// <param name="Check">What its shape says is wrong with it.</param>
/// <param name="ReadForm">Reads it from the text of a form.</param>
/// <param name="ReadJson">Reads it from the body of an API call.</param>
sealed record ActSample(
    object Command, History Before, Func<History, Decision> Decide, Func<SubjectAccessRequest, bool> IsPossible, Func<IEnumerable<string>> Check,
    Func<FormInput, object?> ReadForm, Func<string, object?> ReadJson)
{
    public static ActSample Of<TCommand>(TCommand command, params object[] facts) where TCommand : class, IAct<TCommand, SubjectAccessRequest> => new(
        command,
        new History(facts),
        history => TCommand.Decide(command, history.State, Story.DeskOn(Story.Today)),
        TCommand.IsPossible,
        () => TCommand.Shape.Validate(command).Errors.Select(error => error.ErrorMessage),
        form => FormReader.Read<TCommand>(form).Command,
        json => JsonSerializer.Deserialize<TCommand>(json, Input.Json));

    /// <summary>Its shape says just this, and nothing else.</summary>
    public void Lacks(params string[] sentences) => Xunit.Assert.Equal(sentences.Order(), Check().Order());

    public override string ToString() => Command.GetType().Name;
}

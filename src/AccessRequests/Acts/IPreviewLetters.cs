using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Acts;

/// <summary>Shows the letter that a decision would send, before anything is recorded.</summary>
public interface IPreviewLetters
{
    /// <returns>Null where it sends none.</returns>
    Task<IResult?> Show<TCase>(TCase found, Decision decision, ActInfo act, FormInput form, Actor actor, CancellationToken cancel) where TCase : class, ICaseState;

    /// <returns>Null where it sends none.</returns>
    Task<SeenLetter?> Read<TCase>(string reference, Decision decision, Actor actor, CancellationToken cancel) where TCase : class, ICaseState;
}

/// <summary>A letter as it would read, as plain text. Nothing is kept of it.</summary>
/// <param name="Letter">Which one it is: the name of its template.</param>
public sealed record SeenLetter(string Letter, string Title, string Text)
{
    public override string ToString() => Title;
}

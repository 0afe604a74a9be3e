using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Acts;

/// <summary>Shows the letter that a decision would send, before anything is recorded.</summary>
public interface IPreviewLetters
{
    /// <returns>Null where it sends none.</returns>
    Task<IResult?> Show<TCase>(TCase found, Decision decision, ActInfo act, FormInput form, Actor actor, CancellationToken cancel) where TCase : class, ICaseState;
}

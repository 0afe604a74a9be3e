using System.Security.Claims;
using AccessRequests.Identity.Sessions;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>
/// For what does most harm in the wrong hands it is not enough to be signed in: one must have proved it in the last five
/// minutes. Whoever has not is asked on the way, and what they typed goes with them.
/// </summary>
public sealed class StepUp(UserManager<StaffMember> accounts, Proving proving, SessionStore sessions, TimeProvider time)
{
    public const string Code = "step-up-required";

    static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    public bool IsRecent(ClaimsPrincipal user) => StaffClaims.NeedsNoStepUp(user) ||
        (StaffClaims.ConfirmedAt(user) is { } confirmed ? time.GetUtcNow() - confirmed < Recent : StaffClaims.NeedOf(user) == StaffNeed.FirstSecondFactor);

    /// <summary>Asks for the proof, or takes it if it was sent.</summary>
    /// <param name="form">With what was typed in the form that waits.</param>
    /// <returns>What to show; null once it is proved.</returns>
    public async Task<IResult?> Ask(HttpContext http, FormInput form, string address, bool isSent)
    {
        var cancel = http.RequestAborted;
        if (await accounts.GetUserAsync(http.User) is not { } member)
            return Results.Challenge();
        var means = await proving.MeansOf(member, cancel);
        var proof = isSent ? await proving.Try(http, member, form, cancel) : Proof.None;
        if (proof == Proof.TooMany)
            return Answer.TooMany(http, AttemptKind.SecondFactor.Window);
        if (proof != Proof.Right)
            return Show(means, isSent ? form.But(Proving.Sentence(proof, means)) : form, address);
        await sessions.Confirm(StaffClaims.SessionOf(http.User)!.Value, cancel);
        return null;
    }

    static IResult Show(Means means, FormInput form, string address) =>
        Page.Show<ConfirmPage>(new { Means = means, Form = form, Address = address }, form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

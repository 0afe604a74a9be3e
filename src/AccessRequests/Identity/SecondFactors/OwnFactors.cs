using AccessRequests.Identity.People;
using AccessRequests.Identity.Sessions;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>What the pages about one's own second factors have in common.</summary>
public sealed class OwnFactors(
    IHttpContextAccessor context, UserManager<StaffMember> accounts, Passkeys passkeys, Authenticators apps, RecoveryCodes recovery, Changes changes, Organisation organisation, SecondFactorPolicy policy, SessionMemory sessions, TimeProvider time)
{
    HttpContext Http => context.HttpContext!;

    public Task<StaffMember?> Member() => accounts.GetUserAsync(Http.User);

    public async Task<bool> HasAny(StaffMember member, CancellationToken cancel) => (await passkeys.Of(member)).Count > 0 || await apps.IsSetUp(member.Id, cancel);

    public async Task<IResult> Show(CancellationToken cancel, bool isDone = false, string? problem = null) =>
        await Member() is not { } member ? Results.Challenge() : Page.Show<OwnFactorsPage>(
            new
            {
                Passkeys = await passkeys.Of(member),
                HasApp = await apps.IsSetUp(member.Id, cancel),
                CodesLeft = await recovery.Left(member.Id, cancel),
                IsFirst = StaffClaims.NeedOf(Http.User) is not null,
                IsDone = isDone,
                policy.IsRequired,
                Form = problem is null ? FormInput.Empty : FormInput.Empty.But(new FieldError(null, problem)),
            },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    public async Task<IResult> ShowApp(StaffMember member, FormInput form, CancellationToken cancel) =>
        await apps.ToSetUp(member.Id, cancel) is not { } key ? Results.Redirect(OwnFactorsEndpoints.Address) : Page.Show<AppPage>(
            new { Key = Totp.Shown(key), Address = Totp.Address(key, organisation.Called, member.Email!).AbsoluteUri, Form = form },
            form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    /// <summary>Whoever has set up their first one has proved that they hold it: under a new secret, everything opens.</summary>
    public async Task<IResult> Added(StaffMember member, string what, CancellationToken cancel)
    {
        await changes.Record($"staff:{member.Id}", member.Id, $"Set up {(what[0] == 'a' ? "an" : "a")} {what}", cancel: cancel);
        if (StaffClaims.NeedOf(Http.User) is not null)
            await StaffSession.Begin(Http, member, time.GetUtcNow());
        // Their other sessions are asked for it from now on, and set up no first one of their own.
        await sessions.Settled(cancel);
        return await recovery.Left(member.Id, cancel) > 0
            ? Results.Redirect($"{OwnFactorsEndpoints.Address}?done")
            : Page.Show<RecoveryCodesPage>(new { Codes = await recovery.Renew(member.Id, cancel), Added = what });
    }
}

using System.Security.Claims;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>Changing one's own password; whoever was given one to use once must do it before anything else.</summary>
public static class ChangePasswordEndpoints
{
    public const string Address = "/staff/change-password";

    const string Current = "current", Chosen = "chosen", Repeated = "repeated";

    public static void MapChangePassword(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Get).ForStaffWhoNeed(StaffNeed.OwnPassword).ExcludeFromDescription();
        app.MapPost(Address, Post).ForStaffWhoNeed(StaffNeed.OwnPassword).TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Get(ClaimsPrincipal user, UserManager<StaffMember> accounts) =>
        await accounts.GetUserAsync(user) is { } member ? Show(member, FormInput.Empty) : Results.Challenge();

    static async Task<IResult> Post(
        HttpContext http, UserManager<StaffMember> accounts, Attempts attempts, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (await accounts.GetUserAsync(http.User) is not { } member)
            return Results.Challenge();
        var attempt = await attempts.Begin(AttemptKind.Account, member.Id.ToString(), cancel);
        if (!attempt.IsAllowed)
            return Answer.TooMany(http, attempt.Wait);
        var errors = await Change(accounts, member, form);
        if (!errors.Any(error => error.Field == Current))
            await attempts.Succeeded(attempt, cancel);
        if (errors.Count > 0)
            return Show(member, form.But(errors), StatusCodes.Status422UnprocessableEntity);
        await StaffSession.Begin(http, member, StaffClaims.ConfirmedAt(http.User));
        return Results.Redirect($"{AccountEndpoints.Address}?changed");
    }

    static IResult Show(StaffMember member, FormInput form, int status = StatusCodes.Status200OK) =>
        Page.Show<ChangePasswordPage>(new { Form = form, member.MustChangePassword, member.Email }, status);

    /// <summary>A new password gives a new security stamp: sessions elsewhere end.</summary>
    static async Task<IReadOnlyList<FieldError>> Change(UserManager<StaffMember> accounts, StaffMember member, FormInput form)
    {
        if (!await accounts.CheckPasswordAsync(member, form.Value(Current) ?? ""))
            return [new(Current, "This is not your password now")];
        if (form.Value(Chosen) != form.Value(Repeated))
            return [new(Repeated, "Type the same new password twice")];
        if (form.Value(Chosen) == form.Value(Current))
            return [new(Chosen, "Choose a password that you do not have now")];
        var until = member.OneTimeUntil;
        member.OneTimeUntil = null;
        var changed = await accounts.ChangePasswordAsync(member, form.Value(Current)!, form.Value(Chosen) ?? "");
        member.OneTimeUntil = changed.Succeeded ? null : until;
        return [.. changed.Errors.Take(1).Select(error => new FieldError(Chosen, error.Description))];
    }
}

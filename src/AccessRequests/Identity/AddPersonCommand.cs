using System.Net.Mail;
using JasperFx.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace AccessRequests.Identity;

public sealed class AddPersonInput : NetCoreInput
{
    [Description("The email address with which they sign in")]
    public string Email { get; set; } = "";

    [Description("Their name, in quotes")]
    public string Name { get; set; } = "";

    [Description("caseworker, data-protection-lead, director or administrator")]
    public string Role { get; set; } = "";

    [Description("Give a new password to somebody who has an account")]
    public bool ResetFlag { get; set; }
}

[Description("Let someone sign in, and print a password to be used once", Name = "add-person")]
public sealed class AddPersonCommand : JasperFxAsyncCommand<AddPersonInput>
{
    public AddPersonCommand() => Usage("Let someone sign in").Arguments(input => input.Email, input => input.Name, input => input.Role);

    public override Task<bool> Execute(AddPersonInput input) => AccountCommands.Run(input, async accounts =>
    {
        if (!MailAddress.TryCreate(input.Email, out var address) || address.Address != input.Email)
            throw new AccountException($"{input.Email} is not an email address");
        if (string.IsNullOrWhiteSpace(input.Name))
            throw new AccountException("The name is missing");
        if (!Identity.Role.All.Contains(input.Role))
            throw new AccountException($"{input.Role} is not a role; the roles are {string.Join(", ", Identity.Role.All)}");

        var added = await accounts.Add(input.Email, input.Name.Trim(), input.Role);
        var result = added.OneTimePassword is null && input.ResetFlag ? await accounts.Reset(input.Email) : added;
        var roles = string.Join(", ", (await accounts.RolesOf(result.Member)).Select(Identity.Role.Label));
        return result.OneTimePassword is { } password
            ? $"""
              {result.Member.DisplayName} ({roles}) can sign in as {result.Member.Email}
              with this password, within seven days: {password}
              It is not shown again. They choose their own when they first sign in.
              """
            : $"{result.Member.DisplayName} ({roles}) has an account already. Nothing was changed; --reset gives a new password.";
    });
}

using JasperFx.CommandLine;

namespace AccessRequests.Identity;

public sealed class RemovePersonInput : NetCoreInput
{
    [Description("The email address with which they sign in")]
    public string Email { get; set; } = "";
}

[Description("Let someone sign in no more; what they did keeps their name", Name = "remove-person")]
public sealed class RemovePersonCommand : JasperFxAsyncCommand<RemovePersonInput>
{
    public RemovePersonCommand() => Usage("Let someone sign in no more").Arguments(input => input.Email);

    public override Task<bool> Execute(RemovePersonInput input) => AccountCommands.Run(input, async accounts =>
        $"{(await accounts.Leave(input.Email)).Member.DisplayName} cannot sign in any more, and is signed out everywhere.");
}

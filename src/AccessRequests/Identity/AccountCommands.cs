using JasperFx.CommandLine;

namespace AccessRequests.Identity;

/// <summary>What an administrator does from the command line: the answer is a sentence, on standard output, whether done or refused.</summary>
static class AccountCommands
{
    public static async Task<bool> Run(NetCoreInput input, Func<StaffAccounts, Task<string>> act)
    {
        using var host = input.BuildHost();
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            Console.WriteLine(await act(scope.ServiceProvider.GetRequiredService<StaffAccounts>()));
            return true;
        }
        catch (AccountException refused)
        {
            Console.WriteLine(refused.Message);
            return false;
        }
    }
}

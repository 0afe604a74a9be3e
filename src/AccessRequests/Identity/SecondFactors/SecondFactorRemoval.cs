namespace AccessRequests.Identity.SecondFactors;

/// <summary>Takes away every second factor of a person, so that they set up a first one again.</summary>
public sealed class SecondFactorRemoval(Passkeys passkeys, Authenticators apps, RecoveryCodes recovery)
{
    public async Task RemoveAll(StaffMember member, CancellationToken cancel)
    {
        foreach (var passkey in await passkeys.Of(member))
            await passkeys.Remove(member, passkey.CredentialId);
        await apps.Remove(member.Id, cancel);
        await recovery.Remove(member.Id, cancel);
    }
}

using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace AccessRequests.Notifications.Sending;

/// <summary>The authority that signs the certificates of one's own servers: trusted for mail besides those that the machine trusts. The name must be right all the same.</summary>
sealed class OwnAuthority(X509Certificate2 root)
{
    /// <exception cref="InvalidOperationException">There is no certificate in this file.</exception>
    public static OwnAuthority From(string file)
    {
        try
        {
            return new(X509CertificateLoader.LoadCertificateFromFile(file));
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or IOException)
        {
            throw new InvalidOperationException($"Mail__CertificateAuthority: there is no certificate in {file}", e);
        }
    }

    public bool Trusts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors is SslPolicyErrors.None)
            return true;
        if (errors is not SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 server)
            return false;
        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.CustomTrustStore.Add(root);
        // An authority of one's own has seldom a list of what it took back.
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var sent in chain?.ChainPolicy.ExtraStore ?? [])
            ours.ChainPolicy.ExtraStore.Add(sent);
        return ours.Build(server);
    }
}

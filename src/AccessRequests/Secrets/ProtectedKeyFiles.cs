using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace AccessRequests.Secrets;

/// <summary>Wraps the platform's own data-protection keys (cookies, form tokens, drafts) before they are written to their files.</summary>
public sealed class ProtectedKeyFiles(MasterKey master) : IXmlEncryptor
{
    const string Context = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var wrapped = master.Wrap(System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Context);
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(wrapped)), typeof(Opener));
    }

    public sealed class Opener(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var secret = services.GetRequiredService<MasterKey>().Unwrap(Convert.FromBase64String(encryptedElement.Value), Context);
            return XElement.Parse(System.Text.Encoding.UTF8.GetString(secret));
        }
    }
}

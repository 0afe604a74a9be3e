using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace AccessRequests.Secrets;

public static class Setup
{
    public static void AddSecrets(this WebApplicationBuilder builder)
    {
        var directory = builder.Configuration["Keys:Directory"]
            ?? throw new InvalidOperationException("Set Keys__Directory to the directory in which the keys are kept, outside the database and its backups");
        builder.Services.AddSingleton(_ => MasterKey.LoadOrCreate(directory));
        builder.Services.AddDataProtection().SetApplicationName("access-requests").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(directory, "data-protection")));
        builder.Services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((options, master) => options.XmlEncryptor = new ProtectedKeyFiles(master));
    }
}

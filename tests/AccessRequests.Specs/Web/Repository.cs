namespace AccessRequests.Specs.Web;

static class Repository
{
    public static readonly string Root = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    static string Above(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The specs must run inside the repository"),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "AccessRequests.sln")) => folder.FullName,
        _ => Above(folder.Parent),
    };
}

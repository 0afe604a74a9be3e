namespace AccessRequests.Documents;

public static class Setup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new FontFiles(configuration[FontFiles.FolderSetting]))
        .AddSingleton<PdfWriter>();
}

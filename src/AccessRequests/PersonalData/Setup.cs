namespace AccessRequests.PersonalData;

public static class Setup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services) => services.AddSingleton<PersonKeys>().AddSingleton<Opener>().AddSingleton<ViewLog>().AddHostedService<MasterKeyCheck>();
}

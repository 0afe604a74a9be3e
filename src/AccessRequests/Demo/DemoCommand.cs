using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Breaches.Reporting;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Intake;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Raising;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Intake;
using JasperFx.CommandLine;
using Npgsql;

namespace AccessRequests.Demo;

[Description("Add about 70 believable cases and the sign-ins to look at them with", Name = "demo")]
public sealed class DemoCommand : JasperFxAsyncCommand<NetCoreInput>
{
    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var accounts = services.GetRequiredService<StaffAccounts>();
        var hasCases = await AnyCase(services.GetRequiredService<NpgsqlDataSource>());
        if (hasCases && !await Cast.IsHere(accounts))
        {
            Console.WriteLine("there are real requests here already, and everyone knows the demonstration's password");
            return false;
        }

        var cast = await Cast.Hire(accounts);
        if (hasCases)
            Console.WriteLine("There are cases already, so none were added.");
        else
            Console.WriteLine($"Added {await Cases(services, cast)} cases.");

        Console.WriteLine($"\nSign in at /staff/sign-in with the password: {Cast.Password}");
        foreach (var (email, name, role) in Cast.Players)
            Console.WriteLine($"  {email,-20} {name}, {Role.Label(role).ToLowerInvariant()}");
        return true;
    }

    static async Task<int> Cases(IServiceProvider services, Cast cast)
    {
        var clock = (DemoClock)services.GetRequiredService<TimeProvider>();
        var (casey, sam, lee, dana, ines, robin) = (cast.Casey, cast.Sam, cast.Lee, cast.Dana, cast.Ines, cast.Robin);
        var seeding = new Seeding(services.GetRequiredService<AccessRequestReception>(), Door<SubjectAccessRequest>(), clock);
        await new DemoCases(seeding, casey, sam, lee).Tell();
        var complaints = new DemoComplaints(services.GetRequiredService<ComplaintReception>(), Door<Complaint>(), clock, ines, lee, casey, sam, dana);
        await complaints.Tell();
        var breaches = new DemoBreaches(services.GetRequiredService<BreachReception>(), Door<Breach>(), clock, lee, casey);
        var breach = await breaches.Tell(complaints.Upheld);
        var referrals = new DemoReferrals(services.GetRequiredService<ReferralReception>(), Door<DisciplinaryReferral>(), clock, robin, lee, casey, sam, dana);
        await referrals.Tell(breach);
        return seeding.Cases + complaints.Cases + breaches.Cases + referrals.Cases;

        DemoDoor<TCase> Door<TCase>() where TCase : class, ICaseState =>
            new(services.GetRequiredService<Casefiles<TCase>>(), services.GetRequiredService<ActRunner<TCase>>(), clock);
    }

    internal static async Task<bool> AnyCase(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select exists (select 1 from casework.mt_streams)");
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}

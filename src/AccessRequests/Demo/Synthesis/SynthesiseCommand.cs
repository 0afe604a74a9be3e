using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using JasperFx.CommandLine;
using Marten;
using Npgsql;

namespace AccessRequests.Demo.Synthesis;

public sealed class SynthesiseInput : NetCoreInput
{
    [Description("How many cases")]
    public int Cases { get; set; }

    [Description("The same seed on the same day makes the same cases")]
    public int SeedFlag { get; set; } = 1;

    [Description("Over how many years up to now")]
    public int YearsFlag { get; set; } = 3;
}

[Description("Add believable cases of all kinds by the thousand to a demonstration", Name = "synthesise")]
public sealed class SynthesiseCommand : JasperFxAsyncCommand<SynthesiseInput>
{
    public const int MostCases = 10_000_000, MostYears = 5;

    public SynthesiseCommand() => Usage("Add believable cases").Arguments(input => input.Cases);

    public override async Task<bool> Execute(SynthesiseInput input)
    {
        using var host = input.BuildHost();
        await using var scope = host.Services.CreateAsyncScope();
        var answer = await Synthesise(scope.ServiceProvider, new SynthesisPlan(input.Cases, (ulong)input.SeedFlag, input.YearsFlag), CancellationToken.None);
        Console.WriteLine(answer.Words);
        return answer.Done;
    }

    /// <returns>Whether it was done, and what to say of it.</returns>
    public static async Task<(bool Done, string Words)> Synthesise(IServiceProvider services, SynthesisPlan plan, CancellationToken cancel)
    {
        if (plan.Cases is < 1 or > MostCases || plan.Years is < 1 or > MostYears)
            return (false, $"say from 1 to {UkFormat.Number(MostCases)} cases, over 1 to {MostYears} years");
        var accounts = services.GetRequiredService<StaffAccounts>();
        var database = services.GetRequiredService<NpgsqlDataSource>();
        if (await DemoCommand.AnyCase(database) && !await Cast.IsHere(accounts))
            return (false, "there are real requests here already, and made-up ones must never stand beside them");

        var time = services.GetRequiredService<TimeProvider>();
        var store = services.GetRequiredService<IDocumentStore>();
        var scene = new Scene(services.GetRequiredService<Law>(), services.GetRequiredService<Places>(), await Cast.Hire(accounts));
        var synthesis = new Synthesis(plan, scene, time.GetUtcNow(), store.Options.Serializer().ToJson);
        var started = time.GetTimestamp();
        try
        {
            var loaded = await new Loading(database, store, services.GetRequiredService<PersonKeys>(), services.GetRequiredService<AccessCodes>()).Load(synthesis.ByDay(), plan, cancel);
            var seconds = time.GetElapsedTime(started).TotalSeconds;
            return (true, $"Added {UkFormat.Count(loaded.Cases, "case")} with {UkFormat.Number((int)loaded.Events)} facts in {seconds:0.0} seconds, {UkFormat.Number((int)(loaded.Events / seconds))} facts a second. Lists and board follow once the application runs.");
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            return (false, $"the cases of seed {plan.Seed} are here already, so none were added: choose another with --seed");
        }
    }
}

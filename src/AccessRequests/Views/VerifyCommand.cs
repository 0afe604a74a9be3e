using AccessRequests.Web;
using JasperFx.CommandLine;

namespace AccessRequests.Views;

[Description("Make every view anew from the facts in a database of its own, and fail where one that is read differs", Name = "verify")]
public sealed class VerifyCommand : JasperFxAsyncCommand<NetCoreInput>
{
    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        var verified = await host.Services.GetRequiredService<Verification>().Run(CancellationToken.None);
        foreach (var table in verified.Tables)
        {
            Console.WriteLine($"{(table.IsSame ? "same  " : "DIFFERS")} {table.Live}{(table.IsSame ? "" : $" {table.Rebuilt}")}  {table.View}, {table.Table}: {UkFormat.Number((int)table.Rows)} rows");
            foreach (var difference in table.Differences)
                Console.WriteLine($"        {difference}");
        }
        foreach (var table in verified.Unsaid)
            Console.WriteLine($"UNSAID  {table} is written by a projection that does not say so");
        Console.WriteLine(verified.IsClean ? $"Every view is as its facts have it, up to fact {verified.Facts}." : "Views differ from their facts: ops/rebuild makes one anew.");
        return verified.IsClean;
    }
}

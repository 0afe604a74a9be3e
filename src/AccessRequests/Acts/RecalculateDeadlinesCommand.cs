using AccessRequests.Web;
using JasperFx.CommandLine;

namespace AccessRequests.Acts;

[Description("Work out the dates of every open case again, under the calendar and settings as they are now", Name = "recalculate-deadlines")]
public sealed class RecalculateDeadlinesCommand : JasperFxAsyncCommand<NetCoreInput>
{
    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        var (cases, moved) = await host.Services.GetRequiredService<DeadlineRecalculation>().Run(again: true, CancellationToken.None);
        Console.WriteLine($"Looked at {UkFormat.Count(cases, "open case")}; {(moved == 0 ? "no date moved" : $"dates moved in {UkFormat.Number(moved)}")}.");
        return true;
    }
}

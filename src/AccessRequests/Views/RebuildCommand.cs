using AccessRequests.Web;
using JasperFx.CommandLine;

namespace AccessRequests.Views;

public sealed class RebuildInput : NetCoreInput
{
    [Description("The view; every view where none is named")]
    public string? View { get; set; }
}

[Description("Make a view anew from the facts, while the old one is read, and put it in its place", Name = "rebuild")]
public sealed class RebuildCommand : JasperFxAsyncCommand<RebuildInput>
{
    public RebuildCommand()
    {
        Usage("Every view");
        Usage("One view").Arguments(input => input.View!);
    }

    public override async Task<bool> Execute(RebuildInput input)
    {
        using var host = input.BuildHost();
        var rebuilding = host.Services.GetRequiredService<Rebuilding>();
        if (input.View is not null && !rebuilding.Names.Contains(input.View))
        {
            Console.WriteLine($"There is no such view; these are: {string.Join(", ", rebuilding.Names)}");
            return false;
        }
        foreach (var name in input.View is null ? rebuilding.Names : [input.View])
        {
            var rebuilt = await rebuilding.Run(name, CancellationToken.None);
            Console.WriteLine($"{name}: made anew from {UkFormat.Count((int)rebuilt.Facts, "fact")} in {rebuilt.Took.TotalSeconds:0.0} s; held for {rebuilt.Held.TotalMilliseconds:0} ms");
        }
        return true;
    }
}

using System.Diagnostics;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>For what comes about by itself a little later: asks again until it holds.</summary>
static class Patience
{
    /// <summary>Far longer than the busiest machine takes; what has not come about by then never will.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task Until(Func<bool> holds, Func<string>? otherwise = null) => Until(() => Task.FromResult(holds()), () => Task.FromResult(otherwise?.Invoke()));

    public static async Task Until(Func<Task<bool>> holds, Func<Task<string?>>? otherwise = null)
    {
        var since = Stopwatch.StartNew();
        while (!await holds())
        {
            if (since.Elapsed > Limit)
                Assert.Fail((otherwise is null ? null : await otherwise()) ?? "It has not come about");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}

using System.Diagnostics;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>Other programs, run to their end.</summary>
static class Programs
{
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static async Task<string> Output(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"{name}: {await complained}{await said}");
    }
}

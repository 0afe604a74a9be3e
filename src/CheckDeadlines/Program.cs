using System.Text.Json;
using Deadlines;

namespace CheckDeadlines;

/// <summary>Checks worked examples of deadlines against the rules: 0 all right, 1 some differ, 2 nothing could be checked.</summary>
public static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [var file, .. { Length: <= 1 } calendar])
            return Stop("usage: ops/check-deadlines [--data FOLDER] FILE");
        var law = Law.Default;
        IReadOnlyList<Example> examples;
        try
        {
            examples = Example.ReadAll(File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is WrongFile or IOException or UnauthorizedAccessException)
        {
            return Stop($"{file}: {Why(error)}");
        }
        if (calendar is [var path] && File.Exists(path))
        {
            try
            {
                using var takenIn = File.OpenRead(path);
                law = law with { Calendars = Calendars.With(takenIn) };
            }
            catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
            {
                return Stop($"{path}: is no file of bank holidays");
            }
        }

        var failed = 0;
        foreach (var mismatches in examples.Select(example => example.Mismatches(law).ToList()).Where(found => found.Count > 0))
        {
            failed++;
            mismatches.ForEach(output.WriteLine);
        }
        output.WriteLine($"{examples.Count - failed} passed, {failed} failed");
        return failed > 0 ? 1 : 0;

        int Stop(string line)
        {
            errors.WriteLine(line.ReplaceLineEndings(" "));
            return 2;
        }
    }

    static string Why(Exception error) => error switch
    {
        WrongFile => error.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ => "cannot be read",
    };
}

namespace AccessRequests.Documents;

/// <summary>One typeface in its four forms, each a file.</summary>
public sealed record Typeface(string Regular, string Bold, string Italic, string BoldItalic)
{
    public string File(bool bold, bool italic) => (bold, italic) switch
    {
        (true, true) => BoldItalic,
        (true, _) => Bold,
        (_, true) => Italic,
        _ => Regular,
    };
}

/// <summary>The typefaces that this machine has, the one to print with first; the others are for letters that it lacks.</summary>
public sealed class FontFiles(string? folder)
{
    public const string FolderSetting = "Documents:FontFolder";

    /// <summary>As distributions, macOS and Windows call the files.</summary>
    static readonly Typeface[] Known =
    [
        new("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf", "LiberationSans-BoldItalic.ttf"),
        new("Arial.ttf", "Arial Bold.ttf", "Arial Italic.ttf", "Arial Bold Italic.ttf"),
        new("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf"),
        new("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf"),
    ];

    static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };

    readonly Lazy<IReadOnlyList<Typeface>> found = new(() => Find(folder is null ? Usual : [folder]));

    /// <exception cref="FontsMissingException">There is none to print with.</exception>
    public IReadOnlyList<Typeface> Found => found.Value is { Count: > 0 } faces ? faces : throw new FontsMissingException();

    public bool HasAny => found.Value.Count > 0;

    static IEnumerable<string> Usual =>
        from place in new[]
        {
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "fonts"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.System), "Library", "Fonts"),
        }
        where Path.IsPathRooted(place)
        select place;

    static IReadOnlyList<Typeface> Find(IEnumerable<string> folders)
    {
        var files = folders.Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, "*.ttf", Everywhere))
            .OrderBy(file => file, StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileName(file))
            .ToDictionary(same => same.Key, same => same.First());
        return [.. from face in Known
                   where files.ContainsKey(face.Regular)
                   let regular = files[face.Regular]
                   let bold = files.GetValueOrDefault(face.Bold, regular)
                   select new Typeface(regular, bold, files.GetValueOrDefault(face.Italic, regular), files.GetValueOrDefault(face.BoldItalic, bold))];
    }
}

/// <summary>No typeface was found, so nothing can be printed.</summary>
public sealed class FontsMissingException() : Exception(
    "No typeface to print with was found: install the package fonts-liberation, or say with Documents__FontFolder where there are LiberationSans, Arial or DejaVuSans");

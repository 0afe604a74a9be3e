using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace AccessRequests.Documents;

/// <summary>
/// Prints a paper as a PDF: A4, tagged, in English, with page numbers. The same paper gives the same bytes, on any day, so that
/// a copy can be told by its hash.
/// </summary>
public sealed partial class PdfWriter(FontFiles fonts)
{
    const string Language = "en-GB";

    static readonly Block.Paragraph SomeLacking =
        new($"Some letters or signs cannot be printed here. They are shown as {Printable.Lacking}. You can read them in the other forms of this document.");

    // PDFsharp keeps fonts for the whole process, and promises nothing to two who write at once.
    static readonly Lock OneAtATime = new();

    /// <exception cref="FontsMissingException">There is no typeface to print with.</exception>
    public byte[] Write(Paper paper)
    {
        var faces = fonts.Found;
        lock (OneAtATime)
        {
            FontsOfFiles.Use();
            return Steady(Bytes(paper, faces, of: Bytes(paper, faces, of: 1).Pages).File);
        }
    }

    static (byte[] File, int Pages) Bytes(Paper paper, IReadOnlyList<Typeface> faces, int of)
    {
        using var document = new PdfDocument();
        document.Info.Title = Plain(paper.Title);
        document.Info.Author = Plain(paper.From?.Name ?? "");
        document.Info.CreationDate = DateTime.UnixEpoch;
        UAManager.ForDocument(document).SetDocumentLanguage(Language);

        var printable = new Printable(faces);
        using (var sheets = new Sheets(document, paper.Title, of, printable))
        using (var lines = new LineBreaking(printable))
        {
            var setting = new Setting(sheets, lines);
            if (paper.From is { } from)
                setting.Head(from);
            foreach (var block in paper.Blocks)
                setting.Set(block);
            if (printable.HasLacked)
                setting.Set(SomeLacking);
        }

        var pages = document.PageCount;
        document.Internals.FirstDocumentID = document.Internals.SecondDocumentID = new string('0', 16);
        using var file = new MemoryStream();
        document.Save(file);
        return (file.ToArray(), pages);
    }

    /// <summary>PDFsharp copies both into XML as they are.</summary>
    static string Plain(string text) => text.Replace("&", "and", StringComparison.Ordinal).Replace('<', '‹').Replace('>', '›');

    /// <summary>PDFsharp draws six letters for each embedded font, and two numbers for the file, by lot. Others of the same length move nothing in it.</summary>
    static byte[] Steady(byte[] file)
    {
        var given = new Dictionary<string, string>();
        return Encoding.Latin1.GetBytes(DrawnByLot().Replace(Encoding.Latin1.GetString(file), lot =>
            given.TryGetValue(lot.Value, out var steady) ? steady
            : given[lot.Value] = lot.Value[0] == '/' ? $"/AAAAA{(char)('A' + given.Count)}+" : $"uuid:{Guid.Empty}"));
    }

    [GeneratedRegex("/[A-Z]{6}\\+(?=[A-Za-z]{3})|uuid:[0-9a-f-]{36}(?=<)")]
    private static partial Regex DrawnByLot();
}

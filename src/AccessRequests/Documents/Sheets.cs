using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace AccessRequests.Documents;

/// <summary>The pages of one document, filled from top to bottom. All that is drawn is tagged, for people who have it read to them.</summary>
/// <param name="of">How many pages it has, as the foot of each page says.</param>
sealed class Sheets(PdfDocument document, string title, int of, Printable printable) : IDisposable
{
    public const double Margin = 62, Width = 595 - 2 * Margin, LineSpacing = 1.35;
    const double Top = 62, Bottom = 842 - 72, FootSize = 9;

    static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x1a, 0x21, 0x29)), Faint = new XSolidBrush(XColor.FromArgb(0x46, 0x51, 0x5e));
    static readonly XPen Rule = new(XColor.FromArgb(0x14, 0x50, 0x5c), 1.5), Thin = new(XColor.FromArgb(0xc9, 0xd0, 0xd8), .75);

    readonly StructureBuilder tags = UAManager.ForDocument(document).StructureBuilder;
    XGraphics? page;
    double y;

    public int Count => document.PageCount;

    double Room => Bottom - y;

    public void Tagged(string tag, Action draw)
    {
        if (page is null)
            Turn();
        tags.BeginBlockLevelElement(tag);
        draw();
        tags.End();
    }

    /// <summary>Turns the page unless so much more goes on this one.</summary>
    public bool Need(double height)
    {
        if (page is not null && (height <= Room || y <= Top))
            return false;
        Turn();
        return true;
    }

    public void Down(double by) => y += by;

    public void Text(Line line, double size, double left = 0, double? rightEdge = null, bool isFaint = false)
    {
        Need(size * LineSpacing);
        Down(size * LineSpacing);
        At(line, size, rightEdge is { } edge ? edge - line.Width : left, 0, isFaint);
    }

    /// <summary>Draws without moving on, for what stands side by side.</summary>
    public void At(Line line, double size, double left, double down, bool isFaint = false)
    {
        var x = Margin + left;
        foreach (var bit in line.Bits)
        {
            page!.DrawString(bit.Text, bit.Font, isFaint ? Faint : Ink, x, y + down - size * .3);
            x += bit.Width;
        }
    }

    public void Across(bool isThin) => AsDecoration(() => page!.DrawLine(isThin ? Thin : Rule, Margin, y, Margin + Width, y));

    public void Beside(double height) => AsDecoration(() => page!.DrawLine(Rule, Margin + 4, y - height, Margin + 4, y));

    /// <summary>What is not read out.</summary>
    public void AsDecoration(Action draw)
    {
        tags.BeginArtifact();
        draw();
        tags.End();
    }

    public void Dispose() => page?.Dispose();

    void Turn()
    {
        if (page is not null)
            tags.EndMarkedContentsWithId();
        page?.Dispose();
        var sheet = document.AddPage();
        sheet.Size = PageSize.A4;
        page = XGraphics.FromPdfPage(sheet);
        y = Top;
        AsDecoration(() =>
        {
            var (font, number) = (printable.Font(FootSize), $"Page {Count} of {of}");
            page.DrawString(number, font, Faint, Margin + Width - page.MeasureString(number, font).Width, Bottom + 34);
            page.DrawString(Shortened(title, font), font, Faint, Margin, Bottom + 34);
        });
    }

    string Shortened(string text, XFont font)
    {
        var shown = string.Concat(printable.Of(text, FootSize, false, false).Where(piece => piece.Font == font).Select(piece => piece.Text));
        while (page!.MeasureString(shown, font).Width > Width - 90)
            shown = shown[..^2].TrimEnd('…') + "…";
        return shown;
    }
}

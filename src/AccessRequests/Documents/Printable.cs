using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace AccessRequests.Documents;

/// <summary>A stretch of text in one font.</summary>
readonly record struct Piece(string Text, XFont Font);

/// <summary>
/// Parts a text by the fonts that have its letters. Where none has, or the letters would have to be joined or turned round to be
/// read, it says so: a box, or a word the wrong way round, would pass for what somebody wrote.
/// </summary>
sealed class Printable(IReadOnlyList<Typeface> faces)
{
    public const string Lacking = "[?]";

    readonly Dictionary<(string File, double Size), XFont> fonts = [];
    readonly Dictionary<(XFont, Rune), bool> known = [];

    /// <summary>Something was left out on the way.</summary>
    public bool HasLacked { get; private set; }

    public XFont Font(double size, bool bold = false, bool italic = false) => Font(faces[0], size, bold, italic);

    public IEnumerable<Piece> Of(string text, double size, bool bold, bool italic)
    {
        var usual = Font(faces[0], size, bold, italic);
        var (piece, font) = (new StringBuilder(), usual);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes().Where(IsVisible))
        {
            var with = FontFor(rune, size, bold, italic);
            HasLacked |= with is null;
            if ((with ?? usual) != font && piece.Length > 0)
            {
                yield return new(piece.ToString(), font);
                piece.Clear();
            }
            font = with ?? usual;
            if (with is not null)
                piece.Append(rune.ToString());
            else if (!piece.ToString().EndsWith(Lacking, StringComparison.Ordinal))
                piece.Append(Lacking);
        }
        if (piece.Length > 0)
            yield return new(piece.ToString(), font);
    }

    // Beyond the basic plane PDFsharp writes what cannot be read back.
    XFont? FontFor(Rune rune, double size, bool bold, bool italic) => !rune.IsBmp || RunsTheOtherWay(rune) ? null :
        faces.Select(face => Font(face, size, bold, italic)).FirstOrDefault(font => Has(font, rune));

    bool Has(XFont font, Rune rune) => known.TryGetValue((font, rune), out var has) ? has : known[(font, rune)] = GlyphHelper.GlyphIndexFromCodePoint(rune.Value, font) != 0;

    XFont Font(Typeface face, double size, bool bold, bool italic)
    {
        var file = face.File(bold, italic);
        return fonts.TryGetValue((file, size), out var font) ? font : fonts[(file, size)] = new XFont(file, size, XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);
    }

    static bool IsVisible(Rune rune) => rune.Value == '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    /// <summary>Hebrew, Arabic and their kin.</summary>
    static bool RunsTheOtherWay(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}

using PdfSharp.Fonts;

namespace AccessRequests.Documents;

/// <summary>Lets PDFsharp read a typeface from the file after which we call it.</summary>
sealed class FontsOfFiles : IFontResolver
{
    static readonly FontsOfFiles Only = new();

    /// <summary>PDFsharp keeps one for the whole process.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= Only;

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(familyName);

    public byte[] GetFont(string faceName) => File.ReadAllBytes(faceName);
}

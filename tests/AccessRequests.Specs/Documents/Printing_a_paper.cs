using AccessRequests.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace AccessRequests.Specs.Documents;

public class Printing_a_paper
{
    static readonly PdfWriter Writer = new(new FontFiles(null));

    [Fact]
    public void needs_a_typeface()
    {
        var nowhere = new PdfWriter(new FontFiles(Path.Combine(AppContext.BaseDirectory, "no such folder")));
        Assert.Contains("fonts-liberation", Assert.Throws<FontsMissingException>(() => nowhere.Write(Saying("Hello"))).Message);
    }

    [Fact]
    public void says_what_was_written_in_its_order()
    {
        var paper = new Paper("A letter", [new Block.Heading(1, "Heading"), new Block.Paragraph("Words."), new Block.Listing(["first", "second"], IsNumbered: true), new Block.Quotation(["Quoted"])])
        {
            From = new Letterhead("Some Organisation", ["1 Some Street", "Somewhere"]),
        };
        Assert.Equal("Some Organisation 1 Some Street Somewhere Heading Words. 1. first 2. second Quoted", Read(Writer.Write(paper)));
    }

    [Theory]
    [InlineData("Ŵŷn Ŷ ŵ Siân Llŷr Môn Ïfan")]
    [InlineData("“quotes” – dashes — £ € … ½ °")]
    [InlineData("Łukasz Żółć Đorđe Ñuño Ønsk Ğül Straße")]
    [InlineData("Ελληνικά Кириллица")]
    [InlineData("<b>not bold</b> {{ not code }} **not strong** &amp;")]
    public void keeps_every_letter(string text) => Assert.Equal(text, Read(Writer.Write(Saying(text))));

    [Theory]
    [InlineData("😀")]
    [InlineData("漢字")]
    [InlineData("שלום")]
    [InlineData("مرحبا")]
    public void says_so_where_it_lacks_letters(string text)
    {
        var read = Read(Writer.Write(Saying($"before {text} after")));
        Assert.StartsWith("before [?] after", read);
        Assert.Contains("cannot be printed here", read);
    }

    [Fact]
    public void leaves_out_what_hides_or_turns_text() => Assert.Equal("Annotate", Read(Writer.Write(Saying("An\u202Eno\u200Bta\u00ADte"))));

    [Fact]
    public void joins_letters_and_the_marks_on_them() => Assert.Equal("ŵ", Read(Writer.Write(Saying("w\u0302"))));

    [Fact]
    public void breaks_a_word_that_is_wider_than_the_page_and_nothing_else()
    {
        var word = new string('W', 300);
        Assert.All(Letters(Writer.Write(Saying(word))), letter => Assert.InRange(letter.BoundingBox.Right, 0, 595 - 60));
        Assert.Equal(word, Read(Writer.Write(Saying(word))).Replace(" ", ""));
    }

    [Fact]
    public void takes_as_many_pages_as_it_needs_and_numbers_them()
    {
        var words = string.Join(' ', Enumerable.Range(1, 4000).Select(number => $"w{number}"));
        using var file = PdfDocument.Open(Writer.Write(Saying(words)));
        Assert.True(file.NumberOfPages > 3);
        Assert.All(file.GetPages(), page => Assert.Contains($"Page {page.Number} of {file.NumberOfPages}", page.Text));
        Assert.Equal(words, string.Join(' ', file.GetPages().SelectMany(Lines)));
    }

    [Fact]
    public void repeats_the_head_of_a_table_on_each_page_and_keeps_each_row()
    {
        var rows = Enumerable.Range(1, 90).Select(number => (IReadOnlyList<string>)[$"Row {number}", $"{number * 7}"]).ToList();
        using var file = PdfDocument.Open(Writer.Write(new Paper("Figures", [new Block.Grid([new("What", 3), new("How many", 1, IsFigure: true)], rows)])));
        Assert.True(file.NumberOfPages > 1);
        Assert.All(file.GetPages(), page => Assert.Contains("How many", page.Text));
        var text = string.Join(' ', file.GetPages().SelectMany(Lines));
        Assert.All(rows, row => Assert.Contains($"{row[0]} {row[1]}", text));
    }

    [Fact]
    public void goes_on_overleaf_with_a_cell_that_is_longer_than_a_page()
    {
        using var file = PdfDocument.Open(Writer.Write(new Paper("Long", [new Block.Grid([new("What")], [[string.Concat(Enumerable.Repeat("word ", 3000)) + "last"]])])));
        Assert.All(file.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.BoundingBox.Bottom, 30, 842));
        Assert.Contains("last", file.GetPages().Last().Text);
    }

    [Fact]
    public void gives_the_same_bytes_every_time()
    {
        var paper = new Paper("A & B <letter>", [new Block.Heading(2, "Heading"), new Block.Paragraph(new Words([new Run("some "), new Run("strong", IsStrong: true), new Run(" Ελλ", IsStressed: true)]))]) { From = new("C & D", []) };
        var first = Writer.Write(paper);
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => Writer.Write(paper)), again => Assert.Equal(first, again));
    }

    [Fact]
    public void is_called_by_its_title_in_English_and_tagged()
    {
        using var file = PdfDocument.Open(Writer.Write(Saying("Hello")));
        Assert.Equal("A letter", file.Information.Title);
        var catalog = file.Structure.Catalog.CatalogDictionary.ToString();
        Assert.Contains("en-GB", catalog);
        Assert.Contains("StructTreeRoot", catalog);
    }

    static Paper Saying(string text) => new("A letter", [new Block.Paragraph(text)]);

    static IEnumerable<Letter> Letters(byte[] file)
    {
        using var opened = PdfDocument.Open(file);
        return [.. opened.GetPages().SelectMany(page => page.Letters)];
    }

    internal static string Read(byte[] file)
    {
        using var opened = PdfDocument.Open(file);
        return string.Join(' ', opened.GetPages().SelectMany(Lines));
    }

    /// <summary>Line by line as drawn, without the foot of the page.</summary>
    static IEnumerable<string> Lines(Page page) =>
        from letter in page.Letters
        where letter.StartBaseLine.Y > 50
        group letter by Math.Round(letter.StartBaseLine.Y, 1) into line
        orderby line.Key descending
        select string.Join(' ', string.Concat(line.Zip(line.Prepend(line.First()), Spaced)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static string Spaced(Letter letter, Letter before) => letter.StartBaseLine.X - before.EndBaseLine.X > 2 ? " " + letter.Value : letter.Value;
}

using System.Globalization;
using PdfSharp.Drawing;

namespace AccessRequests.Documents;

/// <summary>Part of a line, in one font.</summary>
readonly record struct Bit(string Text, XFont Font, double Width);

sealed record Line(IReadOnlyList<Bit> Bits)
{
    public double Width => Bits.Sum(bit => bit.Width);
}

/// <summary>Breaks words into lines between words, and inside a word only where it is wider than the column.</summary>
sealed class LineBreaking(Printable printable) : IDisposable
{
    readonly XGraphics measure = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);

    public IEnumerable<Line> Break(Words words, double size, double width, bool bold = false)
    {
        var line = new List<Bit>();
        foreach (var word in words.Runs.SelectMany(run => Parts(run, size, bold)).Aggregate(new List<List<Bit>> { new() }, Joined))
        {
            if (word is [{ Text: "\n" }])
            {
                // So that whoever has it read to them, or copies it, does not get two words as one.
                if (line.Count > 0)
                    line.Add(line[^1] with { Text = " ", Width = 0 });
                yield return Take(line);
                continue;
            }
            if (line.Count > 0 && WidthOf(line) + WidthOf(word.Where(bit => bit.Text != " ")) > width)
                yield return Take(line);
            foreach (var bit in word.SelectMany(bit => bit.Width > width ? Letters(bit) : [bit]))
            {
                if (line.Count > 0 && bit.Text != " " && WidthOf(line) + bit.Width > width)
                    yield return Take(line);
                line.Add(bit);
            }
        }
        if (line.Count > 0)
            yield return Take(line);
    }

    public void Dispose() => measure.Dispose();

    IEnumerable<Bit> Parts(Run run, double size, bool bold)
    {
        var shown = run.Address is null || run.Address == run.Text ? run.Text : $"{run.Text} ({run.Address})";
        foreach (var (index, row) in shown.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (index > 0)
                yield return new("\n", printable.Font(size), 0);
            foreach (var piece in printable.Of(row.Replace('\t', ' '), size, bold || run.IsStrong, run.IsStressed))
            {
                foreach (var (gap, text) in piece.Text.Split(' ').Index())
                {
                    if (gap > 0)
                        yield return Measured(" ", piece.Font);
                    if (text.Length > 0)
                        yield return Measured(text, piece.Font);
                }
            }
        }
    }

    /// <summary>What stands together without a space is one word, whatever its fonts; the space goes with it.</summary>
    static List<List<Bit>> Joined(List<List<Bit>> words, Bit bit)
    {
        if (bit.Text == "\n")
            words.AddRange([[bit], []]);
        else
            words[^1].Add(bit);
        if (bit.Text == " ")
            words.Add([]);
        return words;
    }

    IEnumerable<Bit> Letters(Bit word)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(word.Text); letters.MoveNext();)
            yield return Measured(letters.GetTextElement(), word.Font);
    }

    Bit Measured(string text, XFont font) => new(text, font, measure.MeasureString(text, font).Width);

    static double WidthOf(IEnumerable<Bit> bits) => bits.Sum(bit => bit.Width);

    /// <summary>Neighbours in one font are drawn at once, so that the text can be read out of the file as it was written.</summary>
    static Line Take(List<Bit> bits)
    {
        var joined = new List<Bit>();
        foreach (var bit in bits)
        {
            if (joined.Count > 0 && joined[^1].Font == bit.Font)
                joined[^1] = joined[^1] with { Text = joined[^1].Text + bit.Text, Width = joined[^1].Width + bit.Width };
            else
                joined.Add(bit);
        }
        bits.Clear();
        return new(joined);
    }
}

using System.Text;

namespace AccessRequests.Demo.Synthesis;

/// <summary>Stored text with gaps, so that it is written down once and filled for each case.</summary>
sealed class Mould
{
    readonly byte[][] pieces;
    readonly int[] gaps;
    readonly int fixedLength;

    Mould(byte[][] pieces, int[] gaps) => (this.pieces, this.gaps, fixedLength) = (pieces, gaps, pieces.Sum(piece => piece.Length));

    /// <param name="text">As it is stored, for one case.</param>
    /// <param name="marks">What is a gap in it, each with its number.</param>
    public static Mould Of(string text, IEnumerable<(string Mark, int Gap)> marks)
    {
        var found = marks.SelectMany(mark => Places(text, mark.Mark).Select(place => (place, mark.Mark.Length, mark.Gap))).OrderBy(at => at.place).ToList();
        var pieces = new List<byte[]>();
        var from = 0;
        foreach (var (place, length, _) in found)
        {
            pieces.Add(Encoding.UTF8.GetBytes(text[from..place]));
            from = place + length;
        }
        pieces.Add(Encoding.UTF8.GetBytes(text[from..]));
        return new Mould([.. pieces], [.. found.Select(at => at.Gap)]);
    }

    public byte[] Fill(IReadOnlyList<byte[]> words)
    {
        var length = fixedLength;
        foreach (var gap in gaps)
            length += words[gap].Length;
        var filled = new byte[length];
        var at = 0;
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            Put(pieces[piece]);
            if (piece < gaps.Length)
                Put(words[gaps[piece]]);
        }
        return filled;

        void Put(byte[] bytes)
        {
            bytes.CopyTo(filled, at);
            at += bytes.Length;
        }
    }

    static IEnumerable<int> Places(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
            yield return at;
    }
}

namespace AccessRequests.Documents;

/// <summary>What is to be printed: what it is called, who it comes from, and what it says from top to bottom.</summary>
public sealed record Paper(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>At the head of the first page.</summary>
    public Letterhead? From { get; init; }
}

public sealed record Letterhead(string Name, IReadOnlyList<string> Lines);

/// <summary>One thing below another.</summary>
public abstract record Block
{
    /// <param name="Level">1 for the title, as a rule once; 2 and 3 below it.</param>
    public sealed record Heading(int Level, Words Words) : Block;

    public sealed record Paragraph(Words Words) : Block;

    /// <summary>What somebody else said, set in.</summary>
    public sealed record Quotation(IReadOnlyList<Words> Paragraphs) : Block;

    public sealed record Listing(IReadOnlyList<Words> Items, bool IsNumbered = false) : Block;

    /// <summary>Rows of cells under headings that are repeated on each page. Every row has a cell for every column.</summary>
    public sealed record Grid(IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
}

/// <param name="Share">How wide it is, compared with the others.</param>
/// <param name="IsFigure">Set to the right, so that units stand below units.</param>
public sealed record GridColumn(string Title, double Share = 1, bool IsFigure = false);

/// <summary>Words that run on, some of them stressed. A line break in a text is a line break on the paper.</summary>
public sealed record Words(IReadOnlyList<Run> Runs)
{
    public static implicit operator Words(string text) => new([new Run(text)]);
}

/// <param name="Address">Where it leads, for a link.</param>
public sealed record Run(string Text, bool IsStrong = false, bool IsStressed = false, string? Address = null);

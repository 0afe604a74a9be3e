namespace AccessRequests.Documents;

/// <summary>Sets the blocks of a paper on sheets, one below the other.</summary>
sealed class Setting(Sheets sheets, LineBreaking lines)
{
    const double Size = 11.5, Small = 10, After = 7, Indent = 18, CellGap = 8;
    const int MostLines = 40;

    public void Head(Letterhead from)
    {
        sheets.Tagged("P", () => Lines(from.Name, 15, bold: true));
        if (from.Lines.Count > 0)
            sheets.Tagged("P", () => Lines(string.Join("\n", from.Lines), Small, isFaint: true));
        sheets.Down(9);
        sheets.Across(isThin: false);
        sheets.Down(16);
    }

    public void Set(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                SetHeading(heading);
                break;
            case Block.Paragraph paragraph:
                sheets.Tagged("P", () => Lines(paragraph.Words, Size));
                break;
            case Block.Quotation quotation:
                foreach (var words in quotation.Paragraphs)
                    sheets.Tagged("P", () => Lines(words, Size, Indent, beside: true));
                break;
            case Block.Listing listing:
                sheets.Tagged("L", () => SetItems(listing));
                break;
            case Block.Grid grid:
                sheets.Tagged("Table", () => SetGrid(grid));
                break;
        }
        sheets.Down(After);
    }

    void SetHeading(Block.Heading heading)
    {
        var (size, tag) = heading.Level switch
        {
            1 => (19.0, "H1"),
            2 => (14.5, "H2"),
            _ => (12.5, "H3"),
        };
        // A heading does not end a page.
        if (!sheets.Need(size * 2 + Size * 3))
            sheets.Down(size * .4);
        sheets.Tagged(tag, () => Lines(heading.Words, size, bold: true));
    }

    void SetItems(Block.Listing listing)
    {
        foreach (var (index, item) in listing.Items.Index())
        {
            sheets.Tagged("LI", () =>
            {
                sheets.Need(Size * Sheets.LineSpacing);
                var mark = lines.Break(listing.IsNumbered ? $"{index + 1}." : "•", Size, Indent).First();
                sheets.Tagged("Lbl", () => sheets.At(mark, Size, 2, Size * Sheets.LineSpacing));
                sheets.Tagged("LBody", () => Lines(item, Size, Indent));
            });
            sheets.Down(2);
        }
    }

    void SetGrid(Block.Grid grid)
    {
        SetRow(grid, [.. grid.Columns.Select(column => column.Title)], isHead: true);
        foreach (var row in grid.Rows)
            SetRow(grid, row, isHead: false);
    }

    void SetRow(Block.Grid grid, IReadOnlyList<string> cells, bool isHead)
    {
        var total = grid.Columns.Sum(column => column.Share);
        var widths = grid.Columns.Select(column => Sheets.Width * column.Share / total).ToArray();
        var broken = cells.Select((cell, index) => lines.Break(cell, Small, widths[index] - CellGap, isHead).ToList()).ToList();
        // What is longer than a page goes on in the next row.
        for (var from = 0; from == 0 || from < broken.Max(cell => cell.Count); from += MostLines)
            SetPart(grid, [.. broken.Select(cell => cell.Skip(from).Take(MostLines).ToList())], widths, isHead);
    }

    void SetPart(Block.Grid grid, IReadOnlyList<IReadOnlyList<Line>> broken, double[] widths, bool isHead)
    {
        var step = Small * Sheets.LineSpacing;
        var height = Math.Max(1, broken.Max(cell => cell.Count)) * step;
        if (sheets.Need(height + (isHead ? step * 2 : 0)) && !isHead)
            sheets.AsDecoration(() => HeadAgain(grid, widths));
        sheets.Tagged("TR", () =>
        {
            foreach (var (index, cell) in broken.Index())
                sheets.Tagged(isHead ? "TH" : "TD", () => Cell(grid.Columns[index], cell, widths[..index].Sum(), widths[index], step));
        });
        sheets.Down(height + 4);
        sheets.Across(isThin: !isHead);
        sheets.Down(3);
    }

    void HeadAgain(Block.Grid grid, double[] widths)
    {
        var step = Small * Sheets.LineSpacing;
        foreach (var (index, column) in grid.Columns.Index())
            Cell(column, [.. lines.Break(column.Title, Small, widths[index] - CellGap, bold: true).Take(1)], widths[..index].Sum(), widths[index], step);
        sheets.Down(step + 7);
    }

    void Cell(GridColumn column, IReadOnlyList<Line> cell, double left, double width, double step)
    {
        foreach (var (row, line) in cell.Index())
            sheets.At(line, Small, column.IsFigure ? left + width - CellGap - line.Width : left, (row + 1) * step);
    }

    void Lines(Words words, double size, double left = 0, bool bold = false, bool isFaint = false, bool beside = false)
    {
        foreach (var line in lines.Break(words, size, Sheets.Width - left, bold))
        {
            sheets.Text(line, size, left, isFaint: isFaint);
            if (beside)
                sheets.Beside(size * Sheets.LineSpacing);
        }
    }
}

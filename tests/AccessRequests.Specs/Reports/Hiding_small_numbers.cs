using AccessRequests.Reports;
using Xunit;

namespace AccessRequests.Specs.Reports;

public class Hiding_small_numbers
{
    [Theory]
    [InlineData(new[] { 5, 12, 0 }, new int[0], false)]
    [InlineData(new[] { 20, 1 }, new[] { 0, 1 }, false)]
    [InlineData(new[] { 20, 9, 1 }, new[] { 1, 2 }, false)]
    [InlineData(new[] { 20, 9, 3, 4 }, new[] { 2, 3 }, false)]
    [InlineData(new[] { 20, 9, 1, 1 }, new[] { 1, 2, 3 }, false)]
    [InlineData(new[] { 3 }, new[] { 0 }, true)]
    [InlineData(new[] { 1, 1 }, new[] { 0, 1 }, true)]
    [InlineData(new[] { 4, 4 }, new[] { 0, 1 }, false)]
    [InlineData(new[] { 0, 2, 0 }, new[] { 1 }, true)]
    public void hides_as_much_as_keeps_them_from_being_worked_out(int[] counts, int[] hidden, bool hidesTotal)
    {
        var (places, total) = Suppression.Of(counts);
        Assert.Equal(hidden, places.Order());
        Assert.Equal(hidesTotal, total);
    }

    /// <summary>For every table of up to four cells: what is shown leaves each small cell at least two values that it might have.</summary>
    [Fact]
    public void leaves_more_than_one_answer_for_every_small_cell()
    {
        int[] sizes = [0, 1, 2, 4, 5, 6, 9];
        foreach (var counts in from a in sizes from b in sizes from c in sizes from d in sizes select new[] { a, b, c, d })
        {
            var (hidden, hidesTotal) = Suppression.Of(counts);
            Assert.All(counts.Index().Where(cell => Suppression.IsSmall(cell.Item)), cell => Assert.Contains(cell.Index, hidden));
            if (hidden.Count == 0 || hidesTotal)
                continue;
            var sum = hidden.Sum(cell => counts[cell]);
            Assert.True(hidden.Count > 1 && sum >= Suppression.Least, $"{string.Join(", ", counts)} can be worked out");
        }
    }
}

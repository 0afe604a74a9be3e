using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace AccessRequests.Specs.Web;

public partial class The_palette
{
    const double Text = 4.5, Control = 3;

    static readonly string Css = File.ReadAllText(Repository.Path("src", "AccessRequests", "wwwroot", "site.css"));
    static readonly Dictionary<string, string> Tokens = Token().Matches(Css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [Theory]
    [InlineData("ink", "paper wash warm brand-wash grey-wash red-wash blue-wash amber-wash green-wash focus")]
    [InlineData("ink2", "paper wash warm grey-wash")]
    [InlineData("link", "paper wash warm blue-wash amber-wash green-wash")]
    [InlineData("visited", "paper wash warm")]
    [InlineData("paper", "brand brand-dark red red-dark chart-overdue")]
    [InlineData("brand", "paper brand-wash")]
    [InlineData("brand-dark", "brand-wash paper")]
    [InlineData("red", "paper wash red-wash")]
    [InlineData("amber", "paper amber-wash")]
    [InlineData("green", "paper green-wash")]
    [InlineData("grey", "paper grey-wash")]
    [InlineData("blue", "paper blue-wash")]
    [InlineData("ink", "chart-due-soon chart-on-track chart-waiting")]
    public void lets_words_be_read(string words, string grounds) => Assert.Empty(Faint(words, grounds, Text));

    [Theory]
    [InlineData("control", "paper wash warm")]
    [InlineData("ink", "focus paper wash warm")]
    [InlineData("focus", "brand brand-dark")]
    [InlineData("brand", "paper wash warm")]
    [InlineData("red", "paper wash")]
    [InlineData("chart-overdue", "paper")]
    [InlineData("chart-on-track", "paper")]
    [InlineData("chart-due-soon-edge", "paper chart-due-soon")]
    [InlineData("chart-waiting-edge", "paper")]
    public void lets_controls_and_shapes_be_seen(string shape, string grounds) => Assert.Empty(Faint(shape, grounds, Control));

    [Fact]
    public void is_guarded_by_a_check_that_bites() => Assert.Equal(["line on paper: 1.56"], Faint("line", "paper ink", Control));

    [Fact]
    public void is_the_only_place_where_a_colour_is_named() =>
        Assert.Equal(Tokens.Count, Hex().Count(Css));

    [Theory]
    [InlineData("site.css", 8 * 1024)]
    [InlineData("site.js", 4 * 1024)]
    public void and_the_script_weigh_little(string file, int most)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Repository.Path("src", "AccessRequests", "wwwroot", file)));
        Assert.InRange(packed.Length, 1, most);
    }

    [Fact]
    public void needs_no_style_or_script_written_into_a_page()
    {
        var pages = Directory.EnumerateFiles(Repository.Path("src", "AccessRequests"), "*.razor", SearchOption.AllDirectories);
        Assert.DoesNotContain(pages, page => Inline().IsMatch(File.ReadAllText(page)));
    }

    static IEnumerable<string> Faint(string above, string grounds, double least) =>
        from ground in grounds.Split(' ')
        let ratio = Contrast(Tokens[above], Tokens[ground])
        where ratio < least
        select string.Create(CultureInfo.InvariantCulture, $"{above} on {ground}: {ratio:0.00}");

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    static double Contrast(string one, string other)
    {
        double[] lights = [.. new[] { Luminance(one), Luminance(other) }.OrderDescending()];
        return (lights[0] + .05) / (lights[1] + .05);
    }

    static double Luminance(string hex) => .2126 * Channel(hex, 0) + .7152 * Channel(hex, 2) + .0722 * Channel(hex, 4);

    static double Channel(string hex, int at)
    {
        var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return share <= .04045 ? share / 12.92 : Math.Pow((share + .055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([\w-]+):\s*#([0-9a-f]{6})\b")]
    private static partial Regex Token();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b")]
    private static partial Regex Hex();

    [GeneratedRegex(@"\sstyle=|<style|\son[a-z]+=""|<script(?![^>]*\ssrc=)|MarkupString")]
    private static partial Regex Inline();
}

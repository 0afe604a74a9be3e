using System.Text;
using AccessRequests.Reports;
using Xunit;

namespace AccessRequests.Specs.Reports;

public class A_sheet_of_figures
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\u0000=1+1")]
    [InlineData("\u007f=1+1")]
    [InlineData(" =1+1")]
    public void never_begins_a_cell_as_a_formula(string cell)
    {
        var line = Encoding.UTF8.GetString(ReportCsv.Write([["safe", cell]])).TrimStart('\uFEFF').TrimEnd('\r', '\n');
        var written = line["safe,".Length..].Trim('"');
        Assert.StartsWith("'", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a = b")]
    [InlineData("12")]
    public void leaves_all_else_as_it_is(string cell) =>
        Assert.Equal($"safe,{cell}\r\n", Encoding.UTF8.GetString(ReportCsv.Write([["safe", cell]])).TrimStart('\uFEFF'));
}

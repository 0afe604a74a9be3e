using AccessRequests.Identity;
using CsCheck;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class Where_signing_in_leads
{
    [Theory]
    [InlineData("/staff/work")]
    [InlineData("/staff/cases?view=overdue&after=AR-2611-7K3M-9QXT")]
    [InlineData("/board")]
    [InlineData("/board?at=2026-11-01")]
    public void is_a_page_of_staff(string asked) => Assert.Equal(asked, ReturnAddress.Local(asked));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/boards.evil.example")]
    [InlineData("//evil.example/staff/work")]
    [InlineData("/staff/../follow")]
    [InlineData("/staff/work\\..")]
    [InlineData("/staff/work\r\nLocation: https://evil.example")]
    public void is_nowhere_else(string? asked) => Assert.Null(ReturnAddress.Local(asked));

    [Fact]
    public void never_leaves_the_service() => Gen.OneOf(Gen.String, Gen.String.Select(rest => "/staff/" + rest), Gen.String.Select(rest => "/" + rest)).Sample(asked =>
        ReturnAddress.Local(asked) is not { } kept || new Uri(new Uri("https://requests.example.org"), kept) is { Host: "requests.example.org", Scheme: "https" });
}

using AccessRequests.Identity.SecondFactors;
using CsCheck;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class Codes_of_authenticator_apps
{
    static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    /// <summary>The examples of RFC 6238, of which we show the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void hold_though_a_clock_is_half_a_minute_wrong(int steps, bool holds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(holds ? Totp.StepAt(now) + steps : null, Totp.Match(Key, Totp.CodeAt(Key, Totp.StepAt(now) + steps), now));
    }

    [Theory]
    [InlineData("005 924", true)]
    [InlineData("5924", false)]
    [InlineData("٠٠٥٩٢٤", false)]
    [InlineData("", false)]
    public void are_six_digits_however_they_are_spaced(string typed, bool holds) => Assert.Equal(holds, Totp.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890)) is not null);

    [Fact]
    public void come_from_a_key_that_is_shown_in_the_alphabet_apps_read() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Shown(Key));

    [Fact]
    public void name_whose_they_are() =>
        Assert.Equal("otpauth://totp/Ann%20%26%20Co:a@b.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ann%20%26%20Co&digits=6&period=30", Totp.Address(Key, "Ann & Co", "a@b.org").AbsoluteUri.Replace("%40", "@"));

    [Fact]
    public void are_not_read_from_anything_else() => Gen.String.Sample(typed => Totp.Match(Key, typed, DateTimeOffset.UnixEpoch) is null || typed.Replace(" ", "").Length == 6);
}

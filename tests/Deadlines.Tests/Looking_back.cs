using CsCheck;

namespace Deadlines.Tests;

/// <summary>The clock as it was known on an earlier day.</summary>
public class Looking_back
{
    static readonly AccessRequestFacts Facts = new()
    {
        ReceivedOn = 1.September(2026),
        Identity = [new(2.September(2026), 5.September(2026))],
        Authority = [new(3.September(2026), 6.September(2026))],
        Fee = [new(4.September(2026), 7.September(2026))],
        Clarifications = [new(8.September(2026), 10.September(2026)) { MuchInformation = true }],
        ExtensionNoticeGivenOn = 11.September(2026),
        AnsweredOn = 12.September(2026),
        WithdrawnOn = 13.September(2026),
    };

    static readonly AccessRequestFacts Bare = new() { ReceivedOn = 1.September(2026) };

    [Theory, MemberData(nameof(Days))]
    public void Knows_what_had_happened_by_then(DateOnly day, AccessRequestFacts known, string because) => Assert.True(Facts.AsOf(day) == known, because);

    public static TheoryData<DateOnly, AccessRequestFacts, string> Days => new()
    {
        { 1.September(2026), Bare, "received" },
        { 2.September(2026), Bare with { Identity = [new(2.September(2026), null)] }, "asked for identity" },
        { 5.September(2026), Bare with { Identity = [new(2.September(2026), 5.September(2026))], Authority = [new(3.September(2026), null)], Fee = [new(4.September(2026), null)] }, "identity shown, the rest outstanding" },
        { 8.September(2026), Facts with { Clarifications = [new(8.September(2026), null) { MuchInformation = true }], ExtensionNoticeGivenOn = null, AnsweredOn = null, WithdrawnOn = null }, "a question on the very day" },
        { 9.September(2026), Facts with { Clarifications = [new(8.September(2026), null) { MuchInformation = true }], ExtensionNoticeGivenOn = null, AnsweredOn = null, WithdrawnOn = null }, "a question open" },
        { 10.September(2026), Facts with { ExtensionNoticeGivenOn = null, AnsweredOn = null, WithdrawnOn = null }, "answered" },
        { 11.September(2026), Facts with { AnsweredOn = null, WithdrawnOn = null }, "extended" },
        { 12.September(2026), Facts with { WithdrawnOn = null }, "replied" },
        { 13.September(2026), Facts, "taken back" },
    };

    [Fact]
    public void Knows_everything_in_the_end() => Some.Facts.Sample(facts => facts.AsOf(31.December(2199)) == facts);
}

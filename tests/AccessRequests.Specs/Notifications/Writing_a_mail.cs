using AccessRequests.Notifications;
using AccessRequests.Notifications.Sending;
using AccessRequests.Specs.Letters;
using Xunit;

namespace AccessRequests.Specs.Notifications;

public class Writing_a_mail
{
    static readonly DateTimeOffset Now = new(2028, 3, 7, 9, 0, 0, TimeSpan.Zero);

    static readonly OutgoingMail ToRequester = new(Guid.NewGuid(), null, "AR-2803-0000-0000", "sealed", "we asked a question", [], 1, 0, Now);

    [Theory]
    [InlineData("ann@example.org\r\nBcc: evil@example.org")]
    [InlineData("ann@example.org, evil@example.org")]
    [InlineData("Ann <ann@example.org>")]
    [InlineData("ann")]
    [InlineData("")]
    public void to_what_is_not_one_address_is_refused(string address) => Assert.Throws<FormatException>(() => Letterhead.Write(ToRequester, address, Now));

    [Fact]
    public void keeps_its_identity_whenever_it_is_tried() =>
        Assert.Equal(Letterhead.Write(ToRequester, "ann@example.org", Now).MessageId, Letterhead.Write(ToRequester with { Attempts = 9 }, "ann@example.org", Now.AddDays(1)).MessageId);

    [Fact]
    public void gives_it_a_new_one_where_somebody_sends_it_again() =>
        Assert.NotEqual(Letterhead.Write(ToRequester, "ann@example.org", Now).MessageId, Letterhead.Write(ToRequester with { SentAgain = 1 }, "ann@example.org", Now).MessageId);

    [Theory]
    [InlineData("<0123456789abcdef0123456789abcdef.0@example.org>", true)]
    [InlineData("0123456789abcdef0123456789abcdef.3@example.org", true)]
    [InlineData("<hello@example.org>", false)]
    [InlineData(null, false)]
    public void recognises_its_own(string? messageId, bool isOurs) => Assert.Equal(isOurs, Letterhead.MailOf(messageId) is not null);

    static Letterhead Letterhead { get; } = new(Letters_from_templates.Us, new MailSettings(From: "requests@example.org"));
}

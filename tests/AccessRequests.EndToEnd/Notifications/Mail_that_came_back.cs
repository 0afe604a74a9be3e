using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Notifications.Sending;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public class Mail_that_came_back(Service service) : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("access-requests-returned-");
    Service node = null!;

    [Fact]
    public async Task is_told_on_its_case_and_the_report_is_gone()
    {
        var (opened, messageId) = await Sent();
        await Drop("report.eml", Report(messageId, "failed", "5.1.1 (no such user)"));
        await Read();
        var mail = Assert.Single(await service.MailOf(opened.Reference));
        Assert.Equal(("came-back", "5.1.1"), (mail.State, mail.Why));
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task is_not_what_is_only_late()
    {
        var (opened, messageId) = await Sent();
        await Drop("late.eml", Report(messageId, "delayed", "4.4.1"));
        await Read();
        Assert.Equal("sent", Assert.Single(await service.MailOf(opened.Reference)).State);
    }

    [Theory]
    [InlineData("not a mail at all")]
    [InlineData("From: a@example.org\r\nSubject: Out of office\r\n\r\nI am away")]
    public async Task is_not_anything_else_that_lies_in_the_folder(string content)
    {
        await Drop("other.eml", content);
        await Read();
        Assert.Equal("other.eml.unknown", Assert.Single(folder.GetFiles()).Name);
    }

    [Fact]
    public async Task is_nothing_of_a_mail_that_is_not_ours()
    {
        await Drop("foreign.eml", Report($"{Guid.NewGuid():N}.0@example.org", "failed", "5.1.1"));
        await Read();
        Assert.Equal("foreign.eml.unknown", Assert.Single(folder.GetFiles()).Name);
    }

    public ValueTask InitializeAsync()
    {
        node = service.AnotherNode(("Mail:ReturnedFolder", folder.FullName));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        folder.Delete(recursive: true);
    }

    Task Read() => node.Services.GetRequiredService<ReturnedMail>().Read(CancellationToken.None);

    Task Drop(string name, string content) => File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content);

    async Task<(OpenedCase, string MessageId)> Sent()
    {
        var opened = await service.Asked();
        var mail = Assert.Single(await service.SettledMailOf(opened.Reference));
        return (opened, service.Taken(mail).Message.MessageId!);
    }

    static string Report(string messageId, string action, string status) =>
        $"""
        From: MAILER-DAEMON@example.org
        To: requests@example.org
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; ann@example.org
        Action: {action}
        Status: {status}

        --b
        Content-Type: message/rfc822

        From: requests@example.org
        To: ann@example.org
        Message-ID: <{messageId}>
        Subject: There is an update

        Text

        --b--

        """.ReplaceLineEndings("\r\n");
}

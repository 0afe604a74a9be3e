using System.Text.Json.Nodes;
using AccessRequests.Acts;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Deadlines;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

/// <summary>Cases received on 9 February 2028 are due on Thursday 9 March, which a second node takes for a bank holiday.</summary>
public sealed class When_the_bank_holidays_change : IAsyncLifetime
{
    static readonly DateOnly Holiday = new(2028, 3, 9);

    readonly string folder = Directory.CreateTempSubdirectory().FullName;
    readonly Service service;
    Service? node;

    public When_the_bank_holidays_change(Service service) => this.service = service;

    DeadlineRecalculation Recalculation => node!.Services.GetRequiredService<DeadlineRecalculation>();

    public ValueTask InitializeAsync()
    {
        var shipped = BankHolidayFile.Shipped();
        var file = Path.Combine(folder, "bank-holidays.json");
        File.WriteAllText(file, new BankHolidayFile(
            shipped.TakenOn.AddDays(1), shipped.Holidays.ToDictionary(nation => nation.Key, nation => (IReadOnlyList<BankHoliday>)[.. nation.Value, new(Holiday, "A proclaimed holiday")])).Write());
        node = service.AnotherNode(("Deadlines:BankHolidays", file));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await node!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task a_case_is_worked_out_again_once_and_says_why()
    {
        var opened = await Received();
        await Recalculation.Run(again: true, CancellationToken.None);
        await Recalculation.Run(again: true, CancellationToken.None);
        Assert.Equal(1, await Recalculated(opened));

        var staff = await service.SignedInAs(Role.Caseworker);
        var details = await staff.Get(opened.Api);
        Assert.Equal(("2028-03-10", 3), (details["clock"].GetProperty("dueOn").GetString(), details["version"].GetInt32()));
        var page = await staff.Open(opened.Page);
        Assert.Contains("Dates worked out again", page.Text);
        Assert.Contains("Due by 10 March 2028, no longer by 9 March 2028 The bank holidays changed Calendar england-and-wales 2018-2028", page.Text);

        var requester = service.Anyone();
        await requester.Follow(opened.AccessCode);
        var followed = await requester.Open("/follow/case");
        Assert.Contains("We must reply by Friday 10 March 2028.", followed.Text);
        Assert.Contains("We must now reply by 10 March 2028, not by 9 March 2028", followed.Text);
        Assert.Contains("The bank holidays changed.", followed.Text);
    }

    [Fact]
    public async Task a_case_whose_dates_stay_gets_nothing()
    {
        var opened = await service.Submit();
        await Recalculation.Run(again: true, CancellationToken.None);
        Assert.Equal(0, await Recalculated(opened));
    }

    [Fact]
    public async Task two_at_once_record_it_once_and_lose_nothing_that_staff_do()
    {
        var cases = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Received()));
        await Task.WhenAll(
            Task.Run(() => Recalculation.Run(again: true, CancellationToken.None)),
            Task.Run(() => Recalculation.Run(again: true, CancellationToken.None)),
            Task.Run(async () =>
            {
                foreach (var opened in cases)
                    await Note(opened);
            }));
        foreach (var opened in cases)
        {
            Assert.Equal(1, await Recalculated(opened));
            Assert.Equal(1, await Count(opened, "access_request_note_added"));
        }
    }

    [Fact]
    public async Task it_goes_on_where_it_was_and_is_not_done_twice()
    {
        var opened = await Received();
        await Recalculation.Run(again: false, CancellationToken.None);
        await service.Database.Execute("update casework.recalculation set reached = 'ZZ'");
        Assert.Equal((0, 0), await Recalculation.Run(again: false, CancellationToken.None));
        await service.Database.Execute("update casework.recalculation set reached = 'AR-0'");
        await Recalculation.Run(again: false, CancellationToken.None);
        Assert.Equal(1, await Recalculated(opened));
        Assert.Equal((0, 0), await Recalculation.Run(again: false, CancellationToken.None));
    }

    async Task<OpenedCase> Received()
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does("correct-received-date", opened, new() { ["receivedOn"] = "2028-02-09", ["reason"] = "The stamp says so" });
        return opened;
    }

    /// <summary>Staff look again where somebody was quicker, until it is written.</summary>
    async Task Note(OpenedCase opened)
    {
        var staff = await service.SignedInAs(Role.Caseworker);
        var body = new JsonObject { ["submission"] = Guid.NewGuid(), ["text"] = "They rang" };
        ApiAnswer answer;
        do
        {
            var version = (await staff.Get(opened.Api))["version"].GetInt64();
            answer = await staff.Post($"{opened.Api}/add-note?version={version}", body.DeepClone());
        }
        while (answer.Status == 409);
        Assert.Equal(200, answer.Status);
    }

    Task<long> Recalculated(OpenedCase opened) => Count(opened, "access_request_deadline_recalculated");

    async Task<long> Count(OpenedCase opened, string fact) =>
        (long)(await service.Database.Query($"select count(*) from casework.mt_events where stream_id = '{opened.Reference}' and type = '{fact}'"))[0][0]!;
}

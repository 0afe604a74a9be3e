using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Reminders;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

[Collection(nameof(Remembering))]
public class How_reminding_does(Remembering memory)
{
    Service Service => memory.Service;

    [Fact]
    public async Task shows_to_administrators_and_stands_in_the_log_once_a_day()
    {
        await memory.Assigned();
        memory.Morning();
        await memory.Sweep();
        memory.TurnTo(Service.Today, 9, 30);
        await memory.Sweep();

        var found = await memory.Reconciled();
        Assert.Equal(Service.Today, found.Day);
        var shown = (await Operations()).Summary;
        Assert.StartsWith($"{Web.UkFormat.DateAndTime(Service.Clock.GetUtcNow())}, ", shown["Last looked for what is due"]);
        Assert.Equal($"{Web.UkFormat.DateAndTime(Service.Clock.GetUtcNow())}: {Web.UkFormat.Number(found.Due)} due, {Web.UkFormat.Number(found.Recorded)} recorded, none missing", shown["Last comparison"]);
        Assert.Contains("taken by the mail server", shown["Mail of the day before it"]);
        Assert.Contains($"Information AccessRequests.Reminders.Reconciliation: Reminders until {found.Day:yyyy-MM-dd}: {found.Due} due, {found.Recorded} recorded, 0 missing", Service.Log.Text);
    }

    [Fact]
    public async Task is_an_alarm_when_nobody_looks()
    {
        await memory.Sweep();
        using (Service.After(ReminderHealth.MostSilence + TimeSpan.FromMinutes(1)))
        {
            Assert.Equal("Look into this: Nobody has looked for what is due for more than 10 minutes", (await Operations()).Summary["Last looked for what is due"]);
            Assert.Contains("Reminders", (await Service.Anyone().Get("/health/ready")).Text);
        }
        await Service.Database.Execute("delete from reminders.diary where what = 'sweep'");
        Assert.Equal("Look into this: Nobody has looked yet for what is due", (await Operations()).Summary["Last looked for what is due"]);
        await memory.Sweep();
    }

    [Fact]
    public async Task is_an_alarm_where_nothing_was_ever_compared_though_it_should_have_been()
    {
        await memory.Sweep();
        await Service.Database.Execute("delete from reminders.reconciliation");
        await Begun(25);
        Assert.StartsWith("None yet", (await Operations()).Summary["Last comparison"]);
        Assert.Equal(200, (await Service.Anyone().Get("/health/reminders")).Status);

        await Begun(27);
        Assert.Equal("Look into this: Reminders were never compared with what should have been told", (await Operations()).Summary["Last comparison"]);
        Assert.Equal(503, (await Service.Anyone().Get("/health/reminders")).Status);

        memory.Morning();
        memory.TurnTo(Service.Today, 9, 30);
        await memory.Sweep();
        Assert.Equal(200, (await Service.Anyone().Get("/health/reminders")).Status);
        Assert.NotEmpty(await Service.Database.Query("select 1 from reminders.reconciliation"));
    }

    Task Begun(int hoursAgo) => Service.Database.Execute($"update reminders.diary set at = '{Service.Clock.GetUtcNow().AddHours(-hoursAgo):O}' where what = 'first sweep'");

    async Task<WebPage> Operations() => await (await Service.SignedInAs(Role.Administrator)).Open("/staff/operations");
}

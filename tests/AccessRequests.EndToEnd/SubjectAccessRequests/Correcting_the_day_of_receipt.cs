using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Web;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

public class Correcting_the_day_of_receipt(Service service)
{
    const string Arrived = "When did it arrive?", Reason = "How do you know?";

    static string InOneMonth(DateOnly day) =>
        UkFormat.LongDate(Deadlines.WorkingDayCalendar.For(Deadlines.Division.EnglandAndWales).Roll(Deadlines.StatutoryPeriod.AddMonths(day, 1)));

    async Task<(OpenedCase Case, WebPage Check)> ToCheck()
    {
        var opened = await service.Submit();
        var page = await (await service.SignedInAs(Role.Lead)).Open($"{opened.Page}/correct-received-date");
        return (opened, await page.Form().Fill(Arrived, service.Today.AddDays(-5)).Fill(Reason, "It lay in the post tray").Send());
    }

    [Fact]
    public async Task shows_both_deadlines_before_anything_is_recorded()
    {
        var (opened, check) = await ToCheck();
        Assert.Equal(InOneMonth(service.Today), check.Summary["Reply by, now"]);
        Assert.Equal(InOneMonth(service.Today.AddDays(-5)), check.Summary["Reply by, after this"]);
        Assert.Equal("It lay in the post tray", check.Summary[Reason]);
        Assert.DoesNotContain("corrected", (await (await service.SignedInAs(Role.Lead)).Open(opened.Page)).Text);
    }

    [Fact]
    public async Task goes_back_with_what_was_typed()
    {
        var (_, check) = await ToCheck();
        Assert.Equal("It lay in the post tray", (await check.Form().Send("Go back and change it")).Form().Value(Reason));
    }

    [Fact]
    public async Task lands_on_the_case_with_the_new_date()
    {
        var (opened, check) = await ToCheck();
        var landed = await check.Form().Send("Correct the day");
        Assert.Equal(opened.Page, landed.Path);
        Assert.Contains(InOneMonth(service.Today.AddDays(-5)), landed.Text);
        Assert.Contains($"Day of receipt corrected from {UkFormat.Date(service.Today)} to {UkFormat.Date(service.Today.AddDays(-5))}", landed.Text);
    }
}

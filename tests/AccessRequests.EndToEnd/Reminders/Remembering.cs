using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Notifications.Sending;
using AccessRequests.Reminders;
using Deadlines;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

/// <summary>A service apart, in which months are lived in seconds: its clock is turned on, and somebody looks for what is due.</summary>
public sealed class Remembering : IAsyncLifetime
{
    public Service Service { get; } = new();

    /// <summary>Whoever reminders go to must work here before they are due.</summary>
    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        foreach (var role in new[] { Role.Caseworker, Role.Lead, Role.Director })
            await Service.SignedInAs(role);
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    /// <summary>It is that time in London. No timer rings; it never goes back.</summary>
    public void TurnTo(DateOnly day, int hour = 8, int minute = 0)
    {
        var at = UkTime.InstantOf(day, new TimeOnly(hour, minute)).ToUniversalTime();
        if (at > Service.Clock.GetUtcNow())
            Service.Clock.AdjustTime(at);
    }

    /// <summary>Eight o'clock on the next working day, or on the first that is so many days later.</summary>
    public void Morning(int days = 1)
    {
        var calendar = WorkingDayCalendar.For(Division.EnglandAndWales);
        TurnTo(calendar.Roll(Service.Today.AddDays(days)));
    }

    /// <returns>How many reminders were recorded; null where another node was at it.</returns>
    /// <param name="nothingHappened">No fact was recorded since the last sweep: the clock only went on.</param>
    public async Task<int?> Sweep(Service? node = null, bool nothingHappened = false)
    {
        if (!nothingHappened)
            await Service.CaughtUp();
        return await (node ?? Service).Services.GetRequiredService<Sweep>().Run(CancellationToken.None);
    }

    public Task Send() => Service.Services.GetRequiredService<MailRoom>().SendDue(CancellationToken.None);

    public async Task<Reconciled> Reconciled() => (await Service.Services.GetRequiredService<Reconciliation>().Read(1, CancellationToken.None))[0];

    /// <summary>What the ledger says of a case, in its order: <c>owner reply-by -14d</c>.</summary>
    public async Task<IReadOnlyList<string>> Ledger(OpenedCase of, string? clock = null) =>
        [.. (await Service.Database.Query($"select tier || ' ' || clock || ' ' || step from reminders.sent where case_reference = '{of.Reference}' and clock like '{clock ?? "%"}' order by recorded_at, tier, clock"))
            .Select(row => (string)row[0]!)];

    /// <summary>Subjects of all mail to a role that is on its way or was sent.</summary>
    public async Task<IReadOnlyList<string>> Mail(string role, string where = "true") =>
        [.. (await Service.Database.Query($"select what || ': ' || array_to_string(paragraphs, ' ') from notifications.mail where staff_id = '{await Service.IdOf(role)}' and {where} order by queued_at")).Select(row => (string)row[0]!)];

    public async Task<OpenedCase> Assigned(string role = Role.Caseworker, OpenedCase? opened = null)
    {
        opened ??= await Service.Submit();
        await (await Service.SignedInAs(Role.Lead)).Does("assign", opened, new() { ["assigneeId"] = await Service.IdOf(role) });
        return opened;
    }

    /// <summary>The case references in somebody's own reminders.</summary>
    public async Task<IReadOnlyList<string>> Mine(string role) =>
        [.. (await (await Service.SignedInAs(role)).Get("/api/reminders"))["reminders"].EnumerateArray().Select(reminder => reminder.GetProperty("caseReference").GetString()!)];
}

[CollectionDefinition(nameof(Remembering))]
public sealed class RememberingCollection : ICollectionFixture<Remembering>;
